import type { ResponsibleView } from '@anxintui/shared/contracts/identity';
import type { z } from 'zod';
import { usePublicWords } from '../public-words.js';

type View = z.infer<typeof ResponsibleView>;

/** The bureau, the reasons with their articles, and who else may be concerned. */
export function ResponsibleAnswer({ found }: { found: View }) {
  const { responsible, marks } = usePublicWords();
  const { bureau, reason, alternatives } = found;
  return (
    <section id="answer" className="inset" aria-labelledby="answer-title" tabIndex={-1}>
      <h2 id="answer-title">{responsible.answer + marks.colon + bureau.name}</h2>
      <h3>{responsible.why}</h3>
      <ol>
        {reason.map(({ code, words, article }) => (
          <li key={code}>
            {words}
            {article
              ? `${marks.open}${responsible.article}${marks.colon}${article}${marks.close}`
              : ''}
          </li>
        ))}
      </ol>
      <Others alternatives={alternatives} />
      <p className="buttons">
        <a className="button" href="/app/cases/new">
          {responsible.complain}
        </a>
      </p>
    </section>
  );
}

function Others({ alternatives }: Pick<View, 'alternatives'>) {
  const { responsible } = usePublicWords();
  if (alternatives.length === 0) return null;
  return (
    <>
      <h3>{responsible.others}</h3>
      <p>{responsible.othersLead}</p>
      <ul>
        {alternatives.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
