import type { MySessions as MySessionsView } from '@anxintui/shared/contracts/sessions';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table, Tag } from 'antd';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useSending } from '../../kit/use-sending.js';

type Sessions = z.infer<typeof MySessionsView>;
type Session = Sessions['items'][number];
const KEY = ['my-sessions'] as const;

/** Every browser that holds a session of mine; each but this one can be signed out. */
export function MySessions() {
  const { sessions } = useSpoken().words.account;
  const { data, error, isPending } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await read<Sessions>('/me/sessions')).view.items,
  });
  const ending = useEnding();
  const columns = useSessionColumns(ending.end);
  return (
    <section>
      <h2>{sessions.label}</h2>
      {error ? <ProblemNote error={error} /> : null}
      {ending.error ? <ProblemNote error={ending.error} /> : null}
      <Table<Session>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 800 }}
        loading={isPending}
        dataSource={data ?? []}
        columns={columns}
      />
      <Button onClick={() => ending.end('/me/sessions/revocation')}>{sessions.endOthers}</Button>
    </section>
  );
}

function useEnding() {
  const { sessions } = useSpoken().words.account;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { mutate, error } = useSending({
    onDone: async () => {
      void message.success(sessions.ended);
      await queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return { end: (path: string) => mutate({ path }), error };
}

function useSessionColumns(end: (path: string) => void) {
  const { words, language } = useSpoken();
  const { sessions, kinds } = words.account;
  return [
    {
      title: sessions.device,
      render: (_: unknown, { device, isCurrent }: Session) => (
        <>
          {device ?? sessions.unknown}{' '}
          {isCurrent ? <Tag color="blue">{sessions.current}</Tag> : null}
        </>
      ),
    },
    { title: sessions.kind, render: (_: unknown, { kind }: Session) => kinds[kind] },
    {
      title: sessions.started,
      render: (_: unknown, { startedAt }: Session) => moment(startedAt, language),
    },
    {
      title: sessions.seen,
      render: (_: unknown, { lastSeenAt }: Session) => moment(lastSeenAt, language),
    },
    { title: sessions.ends, render: (_: unknown, { endsAt }: Session) => moment(endsAt, language) },
    {
      title: sessions.end,
      render: (_: unknown, { id, isCurrent }: Session) =>
        isCurrent ? null : (
          <Button onClick={() => end(`/me/sessions/${id}/revocation`)}>{sessions.end}</Button>
        ),
    },
  ];
}
