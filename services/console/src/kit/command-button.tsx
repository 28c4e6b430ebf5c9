import { App, Button, type ButtonProps, Popconfirm } from 'antd';
import { Refused } from '../app/api.js';
import { useSpoken } from '../copy/words.js';
import type { Offered } from './offered.js';
import { type Sent, useSending } from './use-sending.js';

type Props<View> = Sent<View> & {
  /** As it is offered; nothing is shown where it is not. */
  readonly command: Offered | undefined;
  readonly etag: string;
  readonly label: string;
  readonly body?: object;
  readonly kind?: ButtonProps['type'];
  /** What follows from it, where that cannot be taken back: it is asked before. */
  readonly sure?: string;
};

/** A command that needs nothing to be told, or whose body is known already: it is there if and only if the API offers it. */
export function CommandButton<View>(props: Props<View>) {
  const { command, etag, label, body = {}, kind = 'default', sure, onDone, onStale } = props;
  const { message } = App.useApp();
  const { kit, common } = useSpoken().words;
  const sending = useSending<View>({
    onDone: async (after) => {
      void message.success(kit.command.done(label));
      await onDone?.(after);
    },
    onStale: async () => {
      void message.warning(kit.command.stale);
      await onStale?.();
    },
  });
  if (!command) return null;
  const saidNo = (error: Error) =>
    void message.error(
      error instanceof Refused
        ? `${error.problem.title} ${error.problem.detail}`
        : common.state.networkNext,
    );
  const give = () => sending.mutate({ path: command.href, body, etag }, { onError: saidNo });
  if (!sure)
    return (
      <Button type={kind} data-command={command.name} loading={sending.isPending} onClick={give}>
        {label}
      </Button>
    );
  const { send, cancel } = kit.command;
  return (
    <Popconfirm title={sure} okText={send} cancelText={cancel} onConfirm={give}>
      <Button type={kind} data-command={command.name} loading={sending.isPending}>
        {label}
      </Button>
    </Popconfirm>
  );
}
