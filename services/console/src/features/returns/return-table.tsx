import { Button, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import type { ReturnRow } from './use-returns.js';

type Props = {
  readonly rows: readonly ReturnRow[];
  readonly isReading: boolean;
  readonly open: (id: string) => void;
};

/** What comes back to which store, and what is due. */
export function ReturnTable({ rows, isReading, open }: Props) {
  const { table } = useSpoken().words.retailer.disputes;
  const columns = useColumns(open);
  return (
    <Table<ReturnRow>
      aria-label={table.label}
      rowKey="id"
      size="middle"
      scroll={{ x: 800 }}
      columns={columns}
      dataSource={[...rows]}
      loading={isReading}
      pagination={false}
      locale={{ emptyText: table.nothing }}
      onRow={({ id }) => ({ onClick: () => open(id) })}
    />
  );
}

function useColumns(open: Props['open']): ColumnsType<ReturnRow> {
  const { words, language } = useSpoken();
  const { disputes, counter } = words.retailer;
  const { table } = disputes;
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
    { title: table.status, render: (_, { status }) => <Tag>{counter.status[status]}</Tag> },
    { title: table.goods, render: (_, { goods }) => goods.join(' · ') },
    {
      title: table.due,
      render: (_, { nextDueAt, isRefundOverdue }) => (
        <>
          {isRefundOverdue ? <Tag color="#b3261e">{table.late}</Tag> : null}
          {nextDueAt ? moment(nextDueAt, language) : table.noClock}
        </>
      ),
    },
    { title: table.store, render: (_, { storeName }) => storeName },
    { title: table.filed, render: (_, { filedAt }) => moment(filedAt, language) },
  ];
}
