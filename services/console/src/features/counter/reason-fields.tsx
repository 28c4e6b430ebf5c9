import { REFUSAL_CLASSES } from '@anxintui/shared/vocabulary/claims';
import { INTACT_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import { Checkbox, Form, Input, Select } from 'antd';
import { useSpoken } from '../../copy/words.js';
import type { Inspected } from './inspect-item.js';
import type { InspectedRow } from './inspection-told.js';

type Props = Inspected & { readonly row: InspectedRow | undefined };

/** Why a piece is not taken: its class, what on the checklist is not met, and words for the shopper. */
export function ReasonFields({ item, at, row }: Props) {
  const { words, language } = useSpoken();
  const { inspect, class: classes } = words.retailer.counter;
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name={['items', at, 'class']} label={inspect.class} rules={required}>
        <Select options={REFUSAL_CLASSES.map((value) => ({ value, label: classes[value] }))} />
      </Form.Item>
      {row?.class === 'not-intact' ? (
        <Form.Item name={['items', at, 'points']} label={inspect.points} rules={required}>
          <Checkbox.Group
            className="counter__points"
            options={item.checklist.map((value) => ({
              value,
              label: INTACT_WORDS[value][language],
            }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name={['items', at, 'words']} label={inspect.words} rules={required}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
}
