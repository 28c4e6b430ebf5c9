import { Table } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { countsOf } from './health-text.js';
import type { Health } from './use-operations.js';

/** The same in full: which loop last turned where, what waits in which outbox, how deep each queue is. */
export function HealthTables({ health }: { health: Health }) {
  return (
    <>
      <Heartbeats health={health} />
      <Outboxes health={health} />
      <Depths health={health} />
    </>
  );
}

function Heartbeats({ health }: { health: Health }) {
  const { words, language } = useSpoken();
  const { heartbeats } = words.operator;
  return (
    <section>
      <h2>{heartbeats.label}</h2>
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 600 }}
        rowKey={({ kind, process }) => `${kind}${process}`}
        dataSource={health.heartbeats}
        columns={[
          { title: heartbeats.kind, dataIndex: 'kind' },
          { title: heartbeats.process, dataIndex: 'process' },
          { title: heartbeats.at, render: (_, { at }) => moment(at, language) },
          { title: heartbeats.figures, render: (_, { figures }) => countsOf(figures) || '0' },
        ]}
      />
    </section>
  );
}

function Outboxes({ health }: { health: Health }) {
  const { words, language } = useSpoken();
  const { outboxes, tile } = words.operator;
  return (
    <section>
      <h2>{outboxes.label}</h2>
      <Table
        size="small"
        pagination={false}
        rowKey="aggregate"
        dataSource={health.outboxes}
        columns={[
          { title: outboxes.aggregate, dataIndex: 'aggregate' },
          { title: outboxes.waiting, dataIndex: 'waiting' },
          {
            title: outboxes.oldest,
            render: (_, { oldestAt }) => (oldestAt ? moment(oldestAt, language) : tile.outboxNone),
          },
        ]}
      />
    </section>
  );
}

function Depths({ health: { queues } }: { health: Health }) {
  const { depths, tile } = useSpoken().words.operator;
  return (
    <section>
      <h2>{depths.label}</h2>
      {queues ? (
        <Table
          size="small"
          pagination={false}
          rowKey="name"
          dataSource={queues}
          columns={[
            { title: depths.name, dataIndex: 'name' },
            { title: depths.depths, render: (_, each) => countsOf(each.depths) || '0' },
          ]}
        />
      ) : (
        <p>{tile.queuesUnknown}</p>
      )}
    </section>
  );
}
