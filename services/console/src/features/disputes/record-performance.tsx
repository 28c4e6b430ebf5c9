import { Form, Input } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { CaseFile } from '../case/use-case.js';
import type { Disputed } from './dispute-file.js';
import { useDisputeChanged } from './use-dispute-changed.js';

type Told = { readonly words: string; readonly proof: string };

/** What was agreed has been done; the shopper confirms it. */
export function RecordPerformance({ file, etag }: Disputed) {
  const { command: names, performance } = useSpoken().words.retailer.disputes;
  const changed = useDisputeChanged(file.id);
  const command = offered(file, 'record-performance');
  if (!command) return null;
  const required = [{ required: true }];
  return (
    <details className="fold" open>
      <summary>{names['record-performance']}</summary>
      <CommandForm<CaseFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={names['record-performance']}
        bodyOf={(told) => told}
      >
        <Form.Item name="words" label={performance.words} rules={required}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="proof" label={performance.proof} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
      </CommandForm>
    </details>
  );
}
