import { Button, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useSpoken } from '../../copy/words.js';
import { ClockBar } from '../../kit/clock-bar.js';
import { moment, money } from '../../kit/shown.js';
import type { DisputeRow } from './use-disputes.js';

type Props = {
  readonly rows: readonly DisputeRow[];
  readonly isReading: boolean;
  readonly open: (id: string) => void;
};

/** What is claimed, what is to be done about it, and until when. */
export function DisputeTable({ rows, isReading, open }: Props) {
  const { table } = useSpoken().words.retailer.disputes;
  const columns = useColumns(open);
  return (
    <Table<DisputeRow>
      aria-label={table.label}
      rowKey="id"
      size="middle"
      scroll={{ x: 900 }}
      columns={columns}
      dataSource={[...rows]}
      loading={isReading}
      pagination={false}
      locale={{ emptyText: table.nothing }}
      onRow={({ id }) => ({ onClick: () => open(id) })}
    />
  );
}

function useColumns(open: Props['open']): ColumnsType<DisputeRow> {
  const { words, language } = useSpoken();
  const { table } = words.retailer.disputes;
  const { cases } = words;
  return [
    {
      title: table.number,
      width: 220,
      render: (_, { id, receiptNumber }) => (
        <Button type="link" aria-label={table.open(receiptNumber)} onClick={() => open(id)}>
          {receiptNumber}
        </Button>
      ),
    },
    { title: table.status, render: (_, { status }) => <Tag>{cases.status[status]}</Tag> },
    {
      title: table.claim,
      render: (_, { claim }) =>
        `${cases.claim[claim.kind]} ${claim.amountFen === undefined ? '' : money(claim.amountFen)}`,
    },
    { title: table.why, render: (_, { why }) => why?.words },
    {
      title: table.clock,
      width: 220,
      render: (_, { clock }) => (clock ? <ClockBar clock={clock} /> : table.noClock),
    },
    { title: table.store, render: (_, { storeName }) => storeName },
    { title: table.filed, render: (_, { filedAt }) => moment(filedAt, language) },
  ];
}
