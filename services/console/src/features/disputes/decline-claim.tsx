import { Form, Input } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { CaseFile } from '../case/use-case.js';
import type { Disputed } from './dispute-file.js';
import { useDisputeChanged } from './use-dispute-changed.js';

type Told = { readonly words: string };

/** A no needs its reasons. */
export function DeclineClaim({ file, etag }: Disputed) {
  const { command: names, declineWords } = useSpoken().words.retailer.disputes;
  const changed = useDisputeChanged(file.id);
  const command = offered(file, 'decline-claim');
  if (!command) return null;
  return (
    <details className="fold">
      <summary>{names['decline-claim']}</summary>
      <CommandForm<CaseFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={names['decline-claim']}
        bodyOf={(told) => told}
      >
        <Form.Item name="words" label={declineWords} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </CommandForm>
    </details>
  );
}
