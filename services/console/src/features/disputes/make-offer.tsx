import { REMEDIES, type Remedy } from '@anxintui/shared/vocabulary/claims';
import { Form, Input, InputNumber, Select } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { CaseFile } from '../case/use-case.js';
import type { Disputed } from './dispute-file.js';
import { useDisputeChanged } from './use-dispute-changed.js';

type Told = {
  readonly remedy: Remedy;
  readonly amount?: number | null;
  readonly words: string;
  readonly performWithinDays: number;
};
const FEN = 100;
const FIRST_DAYS = 3;
const bodyOf = ({ amount, ...told }: Told) => ({
  ...told,
  ...(amount === null || amount === undefined ? {} : { amountFen: Math.round(amount * FEN) }),
});

/** What the store would do, by when; accepted, it binds. */
export function MakeOffer({ file, etag }: Disputed) {
  const { retailer, cases } = useSpoken().words;
  const { command: names, offer } = retailer.disputes;
  const changed = useDisputeChanged(file.id);
  const command = offered(file, 'offer');
  if (!command) return null;
  const required = [{ required: true }];
  return (
    <details className="fold">
      <summary>{names.offer}</summary>
      <CommandForm<CaseFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={names.offer}
        bodyOf={bodyOf}
        first={{ remedy: 'refund', performWithinDays: FIRST_DAYS }}
      >
        <Form.Item name="remedy" label={offer.remedy} rules={required}>
          <Select options={REMEDIES.map((value) => ({ value, label: cases.remedy[value] }))} />
        </Form.Item>
        <Form.Item name="amount" label={offer.amount}>
          <InputNumber min={0} precision={2} prefix="¥" />
        </Form.Item>
        <Form.Item name="words" label={offer.words} rules={required}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="performWithinDays" label={offer.days} rules={required}>
          <InputNumber min={1} max={90} precision={0} />
        </Form.Item>
      </CommandForm>
    </details>
  );
}
