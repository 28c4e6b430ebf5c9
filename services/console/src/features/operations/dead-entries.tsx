import { App, Button, Flex, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { moment, receiptNumber } from '../../kit/shown.js';
import { useSending } from '../../kit/use-sending.js';
import { type DeadEntry, useDeadChanged, useDeadEntries } from './use-operations.js';

/** Events that were given up: numbers and codes only, each to be sent anew once its cause is mended. */
export function DeadEntries({ me }: { me: Me }) {
  const { operator, common } = useSpoken().words;
  const [address, setAddress] = useSearchParams();
  const { data, error, isPending } = useDeadEntries(address.get('after') ?? '');
  if (isPending) return <p>{common.state.loading}</p>;
  if (error) return <ProblemNote error={error} />;
  const { dead } = operator;
  return (
    <section>
      <h2>{dead.label}</h2>
      {data.items.length === 0 ? <p>{dead.nothing}</p> : <Entries items={data.items} me={me} />}
      <Flex gap="small" justify="end">
        {address.has('after') ? <Button onClick={() => setAddress({})}>{dead.first}</Button> : null}
        {data.next ? (
          <Button onClick={() => setAddress({ after: data.next ?? '' })}>{dead.next}</Button>
        ) : null}
      </Flex>
    </section>
  );
}

function Entries({ items, me }: { items: readonly DeadEntry[]; me: Me }) {
  const { words, language } = useSpoken();
  const { dead } = words.operator;
  return (
    <Table<DeadEntry>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 800 }}
      dataSource={[...items]}
      columns={[
        { title: dead.topic, dataIndex: 'topic' },
        {
          title: dead.subject,
          render: (_, { aggregate, aggregateId }) => `${aggregate} ${receiptNumber(aggregateId)}`,
        },
        { title: dead.attempts, dataIndex: 'attempts' },
        { title: dead.why, dataIndex: 'why' },
        { title: dead.at, render: (_, { at }) => moment(at, language) },
        { title: dead.retry, render: (_, entry) => <Retry entry={entry} me={me} /> },
      ]}
    />
  );
}

function Retry({ entry, me }: { entry: DeadEntry; me: Me }) {
  const { words, language } = useSpoken();
  const { dead } = words.operator;
  const { message } = App.useApp();
  const changed = useDeadChanged();
  const retry = useSending<DeadEntry>({
    onDone: async () => {
      void message.success(dead.done);
      await changed();
    },
  });
  return (
    <>
      {entry.retriedAt ? <div>{dead.retried(moment(entry.retriedAt, language))}</div> : null}
      {me.roles.includes('operator') ? (
        <Button
          loading={retry.isPending}
          onClick={() => retry.mutate({ path: `/operations/dead-entries/${entry.id}/retry` })}
        >
          {dead.retry}
        </Button>
      ) : null}
      {retry.error ? <ProblemNote error={retry.error} /> : null}
    </>
  );
}
