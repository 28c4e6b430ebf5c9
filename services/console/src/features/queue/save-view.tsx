import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { useSending } from '../../kit/use-sending.js';
import { changedAddress } from './queue-query.js';
import type { Address } from './use-address.js';
import { useSavedViewsChanged } from './use-saved-views.js';

type Told = { readonly name: string; readonly shared?: boolean };

/** Keeps the filters of the moment under a name. */
export function SaveView({ address }: Pick<Address, 'address'>) {
  const { words } = useSpoken();
  const { saved } = words.officer;
  const [isOpen, setOpen] = useState(false);
  const changed = useSavedViewsChanged();
  const saving = useSending({
    onDone: async () => {
      setOpen(false);
      await changed();
    },
  });
  const save = ({ name, shared = false }: Told) =>
    saving.mutate({
      path: '/me/views',
      body: { name, shared, query: `${changedAddress(address, {})}` },
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{saved.save}</Button>
      {isOpen ? (
        <FormDialog<Told>
          title={saved.save}
          error={saving.error}
          isSending={saving.isPending}
          onSend={save}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="name"
            label={saved.name}
            rules={[{ required: true, message: words.common.form.missing }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="shared" valuePropName="checked">
            <Checkbox>{saved.shared}</Checkbox>
          </Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
