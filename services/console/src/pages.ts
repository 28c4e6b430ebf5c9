import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAnswer, PageRequest, Site } from '@anxintui/shared/contracts/site';

const AT = '/console/';
const TITLES = { zh: '安心退工作台', en: 'AnxinTui workbench' } as const;
const NEEDS_SCRIPT = {
  zh: '工作台需要浏览器开启脚本。',
  en: 'The workbench needs scripts to be on in your browser.',
} as const;

/** The page around the console; everything in it is made in the browser. */
export function consoleSite({ folder }: { readonly folder: string }): Site {
  const { file, css = [] } = entryOf(folder);
  const shell = (request: PageRequest): PageAnswer => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    text: shellText(request, { script: `${AT}${file}`, styles: css.map((each) => `${AT}${each}`) }),
  });
  return {
    files: [{ at: '/console', folder }],
    answer: async (request) => (/^\/console(?:\/.*)?$/.test(request.path) ? shell(request) : null),
    failure: async (request) => shell(request),
  };
}

type Entry = { readonly file: string; readonly css?: readonly string[] };
function entryOf(folder: string): Entry {
  const manifest: Record<string, Entry> = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  );
  const entry = manifest['src/app/main.tsx'];
  if (!entry) throw new Error('the build has no src/app/main.tsx');
  return entry;
}

type Loads = { readonly script: string; readonly styles: readonly string[] };

/** Nothing in it comes from anybody: only our own words and the build's names. */
const shellText = (
  { language, nonce }: PageRequest,
  { script, styles }: Loads,
): string => `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta property="csp-nonce" nonce="${nonce}">
<title>${TITLES[language]}</title>
<link rel="icon" href="${AT}icon.svg" type="image/svg+xml">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script type="module" src="${script}"></script>
</head>
<body><div id="console"><noscript>${NEEDS_SCRIPT[language]}</noscript></div></body>
</html>`;
