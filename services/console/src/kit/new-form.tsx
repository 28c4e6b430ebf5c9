import { App, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemNote } from '../app/problem-note.js';
import { draftOf, forgetDraft, keepDraft } from './drafts.js';
import { faultsOf } from './faults.js';
import { useSending } from './use-sending.js';

type Props<Made, Told extends object> = {
  readonly path: string;
  /** Under which what was typed is kept until it has been sent. */
  readonly draft: string;
  readonly label: string;
  readonly done: string;
  readonly bodyOf: (told: Told) => object;
  readonly onDone: (made: Made) => void | Promise<void>;
  readonly children: ReactNode;
};

/** Something new; what was typed is kept on this device, so that one may leave and come back. */
export function NewForm<Made, Told extends object>(props: Props<Made, Told>) {
  const { path, draft, label, done, bodyOf, onDone, children } = props;
  const [form] = Form.useForm();
  const { message } = App.useApp();
  const [first] = useState(() => Object(draftOf(draft) ?? {}));
  const sending = useSending<Made>({
    onDone: async ({ view }) => {
      forgetDraft(draft);
      form.resetFields();
      void message.success(done);
      await onDone(view);
    },
  });
  return (
    <Form
      form={form}
      name={draft}
      layout="vertical"
      aria-label={label}
      initialValues={first}
      onValuesChange={(_, told) => keepDraft(draft, told)}
      onFinish={(told: Told) =>
        sending.mutate(
          { path, body: bodyOf(told) },
          { onError: (error) => form.setFields(faultsOf(error)) },
        )
      }
    >
      {sending.error ? <ProblemNote error={sending.error} /> : null}
      {children}
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {label}
      </Button>
    </Form>
  );
}
