import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import type { FormInstance } from 'antd';
import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';

/** What is known of a store; between name and address stands where it is, for a new one. */
export function StoreFields({ children }: { children?: ReactNode }) {
  const { words, language } = useSpoken();
  const { stores } = words.retailer.office;
  const required = [{ required: true }];
  const categories = GOODS_CATEGORIES.map((value) => ({
    value,
    label: CATEGORY_WORDS[value][language],
  }));
  return (
    <>
      <Form.Item name="name" label={stores.name} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      {children}
      <Form.Item name="address" label={stores.address} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="categories" label={stores.categories} rules={required}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={categories} />
      </Form.Item>
      <Form.Item name="openingHours" label={stores.openingHours}>
        <Input maxLength={100} />
      </Form.Item>
      <PointFields />
    </>
  );
}

/** Half a point is none. */
const neededWith =
  (other: 'lng' | 'lat') =>
  ({ getFieldValue }: Pick<FormInstance, 'getFieldValue'>): { required: boolean } => ({
    required: typeof getFieldValue(other) === 'number',
  });

function PointFields() {
  const { stores } = useSpoken().words.retailer.office;
  return (
    <>
      <Form.Item name="lng" label={stores.lng} dependencies={['lat']} rules={[neededWith('lat')]}>
        <InputNumber className="figure" min={-180} max={180} />
      </Form.Item>
      <Form.Item
        name="lat"
        label={stores.lat}
        extra={stores.pointHint}
        dependencies={['lng']}
        rules={[neededWith('lng')]}
      >
        <InputNumber className="figure" min={-90} max={90} />
      </Form.Item>
    </>
  );
}
