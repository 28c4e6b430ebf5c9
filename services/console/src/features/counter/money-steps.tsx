import { REFUND_MEANS, type RefundMeans } from '@anxintui/shared/vocabulary/claims';
import { Card, Form, Input, InputNumber, Select } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { Desk } from './counter-steps.js';
import { Exchange } from './exchange.js';
import { type ReturnFile, useReturnChanged } from './use-return.js';

/** Money back, or other goods in place of it. */
export function MoneySteps(desk: Desk) {
  return (
    <>
      <Refund {...desk} />
      <Exchange {...desk} />
    </>
  );
}

type Told = { readonly amount: number; readonly kind: RefundMeans; readonly number: string };
const FEN = 100;
const bodyOf = ({ amount, kind, number }: Told) => ({
  amountFen: Math.round(amount * FEN),
  proof: { kind, number },
});

function Refund({ file, etag }: Desk) {
  const { commands, money, means } = useSpoken().words.retailer.counter;
  const changed = useReturnChanged(file.id);
  const command = offered(file, 'record-refund');
  if (!command) return null;
  const required = [{ required: true }];
  return (
    <Card title={<h2>{commands['record-refund']}</h2>}>
      <CommandForm<ReturnFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={commands['record-refund']}
        bodyOf={bodyOf}
        first={{ amount: (file.money?.dueFen ?? 0) / FEN, kind: 'original-means' }}
      >
        <Form.Item name="amount" label={money.amount} rules={required}>
          <InputNumber min={0} precision={2} prefix="¥" size="large" />
        </Form.Item>
        <Form.Item name="kind" label={money.means} rules={required}>
          <Select
            size="large"
            options={REFUND_MEANS.map((value) => ({ value, label: means[value] }))}
          />
        </Form.Item>
        <Form.Item name="number" label={money.number} rules={required}>
          <Input maxLength={100} size="large" />
        </Form.Item>
      </CommandForm>
    </Card>
  );
}
