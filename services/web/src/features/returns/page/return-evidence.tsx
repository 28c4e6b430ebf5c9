import { useSpoken } from '../../../copy/words.js';
import { moment } from '../../../kit/shown.js';
import type { Return } from '../use-return.js';
import { AddEvidence } from './add-evidence.js';
import { EvidenceFile } from './evidence-file.js';

/** What either side has shown, what is still missing, and showing more. */
export function ReturnEvidence({ request }: { request: Return }) {
  const { words, language } = useSpoken();
  const { page } = words.returns;
  const { party, evidenceKind } = words.common;
  const { evidence, proofAsked, availableCommands } = request;
  return (
    <section aria-label={page.evidenceTitle}>
      <h2>{page.evidenceTitle}</h2>
      {proofAsked ? (
        <div className="inset inset--warn">
          <p>
            <strong>{page.proofAsked}</strong>
          </p>
          <p>{page.proofAskedHint}</p>
          <ul>
            {proofAsked.map((each) => (
              <li key={each}>{page.traces[each]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {evidence.length === 0 ? <p className="quiet">{page.noEvidence}</p> : null}
      <ul className="list">
        {evidence.map(({ kind, words: said, by, at, file }) => (
          <li key={`${at}${said}`} className="card">
            <p>
              <strong>{evidenceKind[kind]}</strong> · {said}
            </p>
            {file ? <EvidenceFile file={file} words={said} /> : null}
            <p className="quiet">
              {party[by]} · {moment(at, language)}
            </p>
          </li>
        ))}
      </ul>
      {availableCommands
        .filter(({ name }) => name === 'add-evidence')
        .map((command) => (
          <AddEvidence key={command.href} command={command} />
        ))}
    </section>
  );
}
