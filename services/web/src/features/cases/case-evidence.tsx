import { useSpoken } from '../../copy/words.js';
import { AddEvidence } from './add-evidence.js';
import { useDispute, useOffered } from './dispute.js';
import { EvidenceItem } from './evidence-item.js';

/** What either side has shown, and showing more. */
export function CaseEvidence() {
  const { evidence: said } = useSpoken().words.cases;
  const { evidence } = useDispute();
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {evidence.length === 0 ? <p className="quiet">{said.none}</p> : null}
      <ul className="list">
        {evidence.map((entry) => (
          <EvidenceItem key={`${entry.at}${entry.words}${entry.file?.id}`} entry={entry} />
        ))}
      </ul>
      {useOffered('add-evidence').map((command) => (
        <AddEvidence key={command.href} command={command} />
      ))}
    </section>
  );
}
