import { useSpoken } from '../../copy/words.js';
import { EvidenceForm } from '../../kit/evidence-form.js';
import { offered } from '../../kit/offered.js';
import type { Desk } from './counter-steps.js';
import { type ReturnFile, useReturnChanged } from './use-return.js';

/** What the store wants to show besides. */
export function AddEvidence({ file, etag }: Desk) {
  const { commands } = useSpoken().words.retailer.counter;
  const changed = useReturnChanged(file.id);
  const command = offered(file, 'add-evidence');
  if (!command) return null;
  return (
    <details className="fold">
      <summary>{commands['add-evidence']}</summary>
      <EvidenceForm<ReturnFile>
        {...changed}
        command={command}
        etag={etag}
        label={commands['add-evidence']}
      />
    </details>
  );
}
