import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import type { Document } from './document.js';
import { PUBLIC, usePublicWords } from './public-words.js';

const MORE = [
  ['check', '/check'],
  ['responsible', '/responsible'],
  ['deadlines', '/deadlines'],
  ['sign', '/s'],
  ['track', '/app/track'],
] as const;

/** What to do, whatever has happened; the call first. */
export async function helpPage({ language }: PageRequest): Promise<Document> {
  const { help } = PUBLIC[language];
  return {
    title: help.title,
    description: help.lead,
    data: faqData(help.faq),
    body: (
      <Frame section="help">
        <div className="narrow">
          <h1>{help.title}</h1>
          <p>{help.lead}</p>
          <div className="inset">
            <p className="buttons">
              <a className="button" href="tel:12315">
                {help.call}
              </a>
            </p>
            <p>{help.callText}</p>
          </div>
          <Questions />
          <More />
        </div>
      </Frame>
    ),
  };
}

type Asked = { readonly question: string; readonly answer: string };

const faqData = (faq: readonly Asked[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: faq.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
});

function Questions() {
  const { help } = usePublicWords();
  return (
    <section aria-labelledby="questions-title">
      <h2 id="questions-title">{help.questions}</h2>
      {help.faq.map(({ question, answer }) => (
        <div key={question}>
          <h3>{question}</h3>
          <p>{answer}</p>
        </div>
      ))}
    </section>
  );
}

function More() {
  const { help } = usePublicWords();
  return (
    <section aria-labelledby="more-title">
      <h2 id="more-title">{help.more}</h2>
      <ul className="links list">
        {MORE.map(([name, href]) => (
          <li key={href}>
            <a href={href}>{help[name]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
