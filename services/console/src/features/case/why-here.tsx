import { Steps } from 'antd';
import { useSpoken } from '../../copy/words.js';
import type { CaseFile } from './use-case.js';

/** Which bureau it is, and by which steps the case came to it. */
export function WhyHere({ file: { bureau, routing } }: { file: CaseFile }) {
  const { why } = useSpoken().words.officerCase;
  return (
    <section aria-label={why.title}>
      <h3>{why.title}</h3>
      {bureau ? (
        <p>
          {why.bureau} <strong>{bureau.name}</strong>
        </p>
      ) : null}
      {routing.length === 0 ? <p>{why.none}</p> : null}
      <Steps
        orientation="vertical"
        size="small"
        items={routing.map(({ words, article }) => ({
          status: 'finish' as const,
          title: words,
          ...(article ? { content: `${why.article} ${article}` } : {}),
        }))}
      />
    </section>
  );
}
