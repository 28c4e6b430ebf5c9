import { Form, Input, InputNumber } from 'antd';
import { useSpoken } from '../../copy/words.js';
import type { Inspected } from './inspect-item.js';
import type { InspectedRow } from './inspection-told.js';

type Props = Inspected & { readonly row: InspectedRow | undefined };

/** A gift that does not come back costs at most its marked price; nothing else is deducted. */
export function GiftFields({ item, at, row }: Props) {
  const { inspect } = useSpoken().words.retailer.counter;
  const isDeducted = (row?.deduction ?? 0) > 0;
  return (
    <>
      {item.giftFen === undefined ? (
        <Form.Item name={['items', at, 'giftPrice']} label={inspect.giftPrice}>
          <InputNumber min={0} precision={2} prefix="¥" />
        </Form.Item>
      ) : null}
      <Form.Item name={['items', at, 'deduction']} label={inspect.deduction}>
        <InputNumber min={0} precision={2} prefix="¥" />
      </Form.Item>
      {isDeducted && row?.decision === 'accept' ? (
        <Form.Item
          name={['items', at, 'words']}
          label={inspect.deductionWords}
          rules={[{ required: true }]}
        >
          <Input maxLength={2000} />
        </Form.Item>
      ) : null}
    </>
  );
}
