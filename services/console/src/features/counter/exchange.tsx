import { Form, Input } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { Desk } from './counter-steps.js';
import { type ReturnFile, useReturnChanged } from './use-return.js';

type Told = { readonly goods: string; readonly number: string };
const bodyOf = ({ goods, number }: Told) => ({ goods, proof: { number } });

/** Other goods in place of the money. */
export function Exchange({ file, etag }: Desk) {
  const { commands, money } = useSpoken().words.retailer.counter;
  const changed = useReturnChanged(file.id);
  const command = offered(file, 'record-exchange');
  if (!command) return null;
  return (
    <details className="fold">
      <summary>{commands['record-exchange']}</summary>
      <CommandForm<ReturnFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={commands['record-exchange']}
        bodyOf={bodyOf}
      >
        <Form.Item name="goods" label={money.goods} rules={[{ required: true }]}>
          <Input maxLength={2000} />
        </Form.Item>
        <Form.Item name="number" label={money.exchangeNumber} rules={[{ required: true }]}>
          <Input maxLength={100} />
        </Form.Item>
      </CommandForm>
    </details>
  );
}
