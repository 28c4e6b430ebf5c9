import { ENTERPRISE_KINDS } from '@anxintui/shared/vocabulary/pledges';
import { Form, Input, Select } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { PlaceField } from '../../kit/place-field.js';

/** What is known of an enterprise; a code that was refused may be confirmed with a reason. */
export function EnterpriseFields() {
  const { enterprise } = useSpoken().words.retailer.office;
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name="name" label={enterprise.name} rules={required}>
        <Input maxLength={100} autoComplete="organization" />
      </Form.Item>
      <Form.Item name="kind" label={enterprise.kind} rules={required}>
        <Select
          options={ENTERPRISE_KINDS.map((value) => ({ value, label: enterprise.kinds[value] }))}
        />
      </Form.Item>
      <Form.Item name="creditCode" label={enterprise.creditCode} rules={required}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={() => true}>
        {({ getFieldError, getFieldValue }) =>
          getFieldError('creditCode').length > 0 || getFieldValue('why') ? (
            <Form.Item name="why" label={enterprise.override}>
              <Input maxLength={100} />
            </Form.Item>
          ) : null
        }
      </Form.Item>
      <Form.Item name="division" label={enterprise.division} rules={required}>
        <PlaceField />
      </Form.Item>
    </>
  );
}
