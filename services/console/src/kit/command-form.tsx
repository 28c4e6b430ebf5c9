import { App, Button, Flex, Form } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ProblemNote } from '../app/problem-note.js';
import { useSpoken } from '../copy/words.js';
import { faultsOf } from './faults.js';
import type { Offered } from './offered.js';
import { type Sent, useSending } from './use-sending.js';

type Props<View, Told extends object> = Sent<View> & {
  readonly command: Offered;
  readonly etag: string;
  readonly label: string;
  readonly bodyOf: (told: Told) => object;
  readonly children: ReactNode;
  readonly first?: Partial<Told>;
};

/** A command with what has to be told for it; what was typed stays until it has been taken. */
export function CommandForm<View, Told extends object>(props: Props<View, Told>) {
  const { command, etag, label, bodyOf, children, first = {} } = props;
  const { kit } = useSpoken().words;
  const [form] = Form.useForm();
  // Several forms stand on one page: without a name of its own each would give its fields the same ids.
  const formName = useId();
  const sending = useSaidSending(props);
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sending.error) problem.current?.focus();
  }, [sending.error]);
  const submit = (told: Told) =>
    sending.mutate(
      { path: command.href, body: bodyOf(told), etag },
      { onError: (error) => form.setFields(faultsOf(error)) },
    );
  return (
    <Form
      form={form}
      name={formName}
      layout="vertical"
      initialValues={first}
      onFinish={submit}
      validateMessages={{ required: kit.command.missing }}
      aria-label={label}
    >
      <div ref={problem} tabIndex={-1}>
        {sending.error ? <ProblemNote error={sending.error} /> : null}
      </div>
      {children}
      <Flex gap="small">
        <Button
          type="primary"
          htmlType="submit"
          data-command={command.name}
          loading={sending.isPending}
        >
          {label}
        </Button>
      </Flex>
    </Form>
  );
}

function useSaidSending<View, Told extends object>(props: Props<View, Told>) {
  const { label, onDone, onStale } = props;
  const { kit } = useSpoken().words;
  const { message } = App.useApp();
  return useSending<View>({
    onDone: async (after) => {
      void message.success(kit.command.done(label));
      await onDone?.(after);
    },
    onStale: async () => {
      void message.warning(kit.command.stale);
      await onStale?.();
    },
  });
}
