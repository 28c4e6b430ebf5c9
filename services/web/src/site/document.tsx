import type { PageAnswer, PageRequest } from '@anxintui/shared/contracts/site';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { appEn } from '../copy/en/app.js';
import { Speaking } from '../copy/words.js';
import { appZh } from '../copy/zh/app.js';
import type { Loads } from './files.js';

export const WORDS = { zh: appZh, en: appEn } as const;

export type Document = {
  readonly title: string;
  readonly description?: string;
  /** schema.org, for those who read pages by program. */
  readonly data?: object;
  readonly feeds?: readonly { readonly title: string; readonly href: string }[];
  readonly body: ReactNode;
  readonly status?: number;
  readonly maxAgeS?: number;
  /** Addresses that are nobody's business: behind them is something of one's own. */
  readonly isPrivate?: boolean;
};

/** A whole page as text, in the reader's words and size. */
export function documentAnswer(
  request: PageRequest,
  loads: Loads,
  { status = 200, maxAgeS, ...document }: Document,
): PageAnswer {
  const markup = renderToStaticMarkup(<Page {...{ request, loads, document }} />);
  return {
    status,
    type: 'text/html; charset=utf-8',
    text: `<!doctype html>${markup}`,
    ...(maxAgeS === undefined ? {} : { maxAgeS }),
  };
}

type PageProps = {
  readonly request: PageRequest;
  readonly loads: Loads;
  readonly document: Document;
};
function Page({ request, loads, document }: PageProps) {
  const { language, isElder, nonce } = request;
  const { title, body, isPrivate } = document;
  const words = WORDS[language];
  const asked = isPrivate ? '' : request.query.toString();
  const spoken = { words, language, isElder, asked };
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} data-elder={isElder ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title.includes(words.common.productName)
            ? title
            : `${title} · ${words.common.productName}`}
        </title>
        <HeadFacts document={document} nonce={nonce} />
        {loads.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {loads.ahead?.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {loads.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <Speaking spoken={spoken}>{body}</Speaking>
      </body>
    </html>
  );
}

function HeadFacts({ document, nonce }: { document: Document; nonce: string }) {
  const { description, data, feeds = [], isPrivate } = document;
  return (
    <>
      {description ? <meta name="description" content={description} /> : null}
      {isPrivate ? <meta name="robots" content="noindex" /> : null}
      <meta name="theme-color" content="#0b57a4" />
      <link rel="icon" href="/app/icon.svg" type="image/svg+xml" />
      <link rel="manifest" href="/app/manifest.webmanifest" />
      {feeds.map(({ title, href }) => (
        <link key={href} rel="alternate" type="application/atom+xml" title={title} href={href} />
      ))}
      {data ? (
        <script
          type="application/ld+json"
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
        />
      ) : null}
    </>
  );
}
