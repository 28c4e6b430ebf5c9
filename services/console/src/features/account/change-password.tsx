import { App, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { faultsOf } from '../../kit/faults.js';
import { useSending } from '../../kit/use-sending.js';

/** The password of whoever has one; nothing that was typed is kept anywhere. */
export function ChangePassword() {
  const { words } = useSpoken();
  const { password } = words.account;
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const { mutate, error, isPending } = useSending({
    onDone: () => {
      form.resetFields();
      void message.success(password.changed);
    },
  });
  useEffect(() => {
    if (error) form.setFields(faultsOf(error));
  }, [error, form]);
  const rules = [{ required: true, message: words.common.form.missing }];
  return (
    <section>
      <h2>{password.label}</h2>
      <p>{password.note}</p>
      {error ? <ProblemNote error={error} /> : null}
      <Form
        form={form}
        layout="vertical"
        style={{ maxWidth: 420 }}
        onFinish={(body: object) => mutate({ path: '/me/password', body })}
      >
        <Form.Item name="current" label={password.current} rules={rules}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={password.next} rules={rules}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="otp" label={password.otp} rules={rules}>
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {password.change}
        </Button>
      </Form>
    </section>
  );
}
