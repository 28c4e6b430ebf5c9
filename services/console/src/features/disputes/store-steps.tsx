import { Flex } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandButton } from '../../kit/command-button.js';
import { EvidenceForm } from '../../kit/evidence-form.js';
import { offered } from '../../kit/offered.js';
import type { CaseFile } from '../case/use-case.js';
import { DeclineClaim } from './decline-claim.js';
import type { Disputed } from './dispute-file.js';
import { MakeOffer } from './make-offer.js';
import { RecordPerformance } from './record-performance.js';
import { useDisputeChanged } from './use-dispute-changed.js';

const ANSWERS = [
  'offer',
  'decline-claim',
  'refer-up',
  'consent',
  'decline-mediation',
  'record-performance',
] as const;
const AT_ONCE = ['consent', 'decline-mediation', 'refer-up'] as const;

/** What the API offers the store to do about a dispute now. */
export function StoreSteps({ file, etag }: Disputed) {
  const { steps, command } = useSpoken().words.retailer.disputes;
  const changed = useDisputeChanged(file.id);
  const isIdle = ANSWERS.every((name) => !offered(file, name));
  const evidence = offered(file, 'add-evidence');
  return (
    <section aria-label={steps.title}>
      <h3>{steps.title}</h3>
      {isIdle ? <p>{steps.nothing}</p> : null}
      <MakeOffer file={file} etag={etag} />
      <RecordPerformance file={file} etag={etag} />
      <DeclineClaim file={file} etag={etag} />
      <Flex wrap gap="small">
        {AT_ONCE.map((name) => (
          <CommandButton<CaseFile>
            {...changed}
            key={name}
            command={offered(file, name)}
            etag={etag}
            label={command[name]}
          />
        ))}
      </Flex>
      {evidence ? (
        <details className="fold">
          <summary>{command['add-evidence']}</summary>
          <EvidenceForm<CaseFile>
            {...changed}
            command={evidence}
            etag={etag}
            label={command['add-evidence']}
          />
        </details>
      ) : null}
    </section>
  );
}
