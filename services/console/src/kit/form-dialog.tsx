import { Form, Modal } from 'antd';
import { type ReactNode, useEffect, useId } from 'react';
import { ProblemNote } from '../app/problem-note.js';
import { useSpoken } from '../copy/words.js';
import { faultsOf } from './faults.js';

type Props<Told> = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly onSend: (told: Told) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A few fields in a dialog, sent together; what the API finds wrong stands at the field it is about. */
export function FormDialog<Told>({ title, note, error, isSending, ...rest }: Props<Told>) {
  const { form: said } = useSpoken().words.common;
  const [form] = Form.useForm();
  const formId = useId();
  useEffect(() => {
    if (error) form.setFields(faultsOf(error));
  }, [error, form]);
  return (
    <Modal
      open
      title={title}
      onCancel={rest.onClose}
      okText={said.confirm}
      cancelText={said.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: isSending }}
    >
      {note ? <p>{note}</p> : null}
      {error ? <ProblemNote error={error} /> : null}
      <Form id={formId} form={form} layout="vertical" onFinish={rest.onSend}>
        {rest.children}
      </Form>
    </Modal>
  );
}
