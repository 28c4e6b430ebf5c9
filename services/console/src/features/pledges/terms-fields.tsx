import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import {
  EXCLUSION_WORDS,
  FREIGHT_WORDS,
  RETURN_PLACE_WORDS,
} from '@anxintui/shared/vocabulary/pledge-words';
import { EXCLUSIONS, FREIGHT_PAYERS, RETURN_PLACES } from '@anxintui/shared/vocabulary/pledges';
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useSpoken } from '../../copy/words.js';

type Said<Value extends string> = Readonly<
  Record<Value, { readonly zh: string; readonly en: string }>
>;

function useOptions() {
  const { language } = useSpoken();
  return <Value extends string>(values: readonly Value[], said: Said<Value>) =>
    values.map((value) => ({ value, label: said[value][language] }));
}

/** What a store promises; whatever is left alone is as generous as usual. */
export function TermsFields() {
  const { terms } = useSpoken().words.retailer.pledge;
  const options = useOptions();
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name="windowDays" label={terms.windowDays} rules={required}>
        <InputNumber min={0} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="refundHours" label={terms.refundHours} rules={required}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="excluded" label={terms.excluded}>
        <Select mode="multiple" options={options(GOODS_CATEGORIES, CATEGORY_WORDS)} />
      </Form.Item>
      <Form.Item name="exclusions" label={terms.exclusions}>
        <Checkbox.Group
          className="counter__points"
          options={options(EXCLUSIONS, EXCLUSION_WORDS)}
        />
      </Form.Item>
      <Form.Item name="disclosure" label={terms.disclosure}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="freight" label={terms.freight}>
        <Radio.Group options={options(FREIGHT_PAYERS, FREIGHT_WORDS)} />
      </Form.Item>
      <Form.Item name="returnPlaces" label={terms.returnPlaces}>
        <Checkbox.Group
          className="counter__points"
          options={options(RETURN_PLACES, RETURN_PLACE_WORDS)}
        />
      </Form.Item>
      <Form.Item name="points" label={terms.points}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="validityYears" label={terms.validityYears} rules={required}>
        <InputNumber min={1} max={5} precision={0} />
      </Form.Item>
    </>
  );
}
