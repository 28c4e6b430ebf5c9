import type { DisclosedView } from '@anxintui/shared/contracts/people';
import { DISCLOSURE_PURPOSES, PERSON_FIELDS } from '@anxintui/shared/vocabulary/people';
import { Button, Checkbox, Descriptions, Form, Radio, Space } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { useSending } from '../../kit/use-sending.js';

type Disclosed = z.infer<typeof DisclosedView>;
type Asked = {
  readonly purpose: string;
  readonly fields: readonly (typeof PERSON_FIELDS)[number][];
};

/** Who the shopper is, in clear: for a purpose, and on record. What is shown is kept nowhere else. */
export function Disclosure({ caseId }: { caseId: string }) {
  const { disclosure } = useSpoken().words.officerCase;
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState<Asked['fields']>([]);
  const sending = useSending<Disclosed>({ onDone: () => setOpen(false) });
  const ask = (asked: Asked) => {
    setFields(asked.fields);
    sending.mutate({ path: `/cases/${caseId}/disclosures`, body: asked });
  };
  const shown = sending.data?.view;
  return (
    <div className="case__disclosure">
      <Button onClick={() => setOpen(true)}>{disclosure.open}</Button>
      {shown ? (
        <Descriptions
          size="small"
          column={1}
          items={fields.map((field) => ({
            key: field,
            label: disclosure.field[field],
            children: shown[field] ?? disclosure.unknown,
          }))}
        />
      ) : null}
      {isOpen ? (
        <FormDialog<Asked>
          title={disclosure.title}
          note={disclosure.warning}
          onSend={ask}
          onClose={() => setOpen(false)}
          error={sending.error}
          isSending={sending.isPending}
        >
          <DisclosureFields />
        </FormDialog>
      ) : null}
    </div>
  );
}

function DisclosureFields() {
  const { words } = useSpoken();
  const { disclosure } = words.officerCase;
  const rules = [{ required: true, message: words.common.form.missing }];
  return (
    <>
      <Form.Item name="purpose" label={disclosure.purpose} rules={rules}>
        <Radio.Group>
          <Space orientation="vertical">
            {DISCLOSURE_PURPOSES.map((purpose) => (
              <Radio key={purpose} value={purpose}>
                {disclosure.purposes[purpose]}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="fields" label={disclosure.fields} rules={rules}>
        <Checkbox.Group
          options={PERSON_FIELDS.map((value) => ({ value, label: disclosure.field[value] }))}
        />
      </Form.Item>
    </>
  );
}
