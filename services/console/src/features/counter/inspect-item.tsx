import { Alert, Card, Form, InputNumber, Radio } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { Photos } from '../../kit/photos.js';
import { GiftFields } from './gift-fields.js';
import type { InspectedRow } from './inspection-told.js';
import { ReasonFields } from './reason-fields.js';
import type { ReturnItem } from './use-return.js';

export type Inspected = { readonly item: ReturnItem; readonly at: number };

/** One item on the counter. */
export function InspectItem({ item, at }: Inspected) {
  const { inspect, items, conditionNote } = useSpoken().words.retailer.counter;
  const row: InspectedRow | undefined = Form.useWatch(['items', at]);
  const decision = row?.decision ?? 'accept';
  const name = items.of(item.name, item.quantity);
  return (
    <Card size="small" title={<h3>{name}</h3>} className="counter__item">
      {(item.conditions ?? []).map((condition) => (
        <Alert key={condition} type="info" title={conditionNote[condition]} />
      ))}
      <Form.Item name={['items', at, 'decision']} label={inspect.decision(name)}>
        <Decision label={name} hasMany={item.quantity > 1} />
      </Form.Item>
      {decision === 'some' ? (
        <Form.Item
          name={['items', at, 'accepted']}
          label={inspect.accepted}
          rules={[{ required: true }]}
        >
          <InputNumber min={1} max={item.quantity - 1} precision={0} />
        </Form.Item>
      ) : null}
      {decision === 'accept' ? null : <ReasonFields item={item} at={at} row={row} />}
      {item.conditions?.includes('missing-gift') && decision !== 'refuse' ? (
        <GiftFields item={item} at={at} row={row} />
      ) : null}
      {decision === 'accept' ? null : (
        <Form.Item name={['items', at, 'photos']} noStyle>
          <Photos label={inspect.photo} />
        </Form.Item>
      )}
    </Card>
  );
}

type Chosen = {
  readonly label: string;
  readonly hasMany: boolean;
  readonly value?: InspectedRow['decision'];
  readonly onChange?: (chosen: unknown) => void;
};
function Decision({ label, hasMany, value, onChange }: Chosen) {
  const { inspect } = useSpoken().words.retailer.counter;
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange?.(target.value)}
      optionType="button"
      buttonStyle="solid"
      className="counter__decision"
    >
      <Radio.Button value="accept">{inspect.allFine}</Radio.Button>
      {hasMany ? <Radio.Button value="some">{inspect.some}</Radio.Button> : null}
      <Radio.Button value="refuse">{inspect.notTaken}</Radio.Button>
    </Radio.Group>
  );
}
