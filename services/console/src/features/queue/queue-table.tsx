import { Button, Flex, Table } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { useSpoken } from '../../copy/words.js';
import { useQueueColumns } from './queue-columns.js';
import type { Address } from './use-address.js';
import type { Queued, QueueRow } from './use-queue.js';

type Props = Pick<Address, 'address' | 'change' | 'open' | 'openId'> & {
  readonly page: Queued | undefined;
  readonly isReading: boolean;
};
type Sorted = SorterResult<QueueRow> | SorterResult<QueueRow>[];

/** One page of the desk; order and place in it are the API's. */
export function QueueTable({ address, change, open, openId, page, isReading }: Props) {
  const { table } = useSpoken().words.officer;
  const columns = useQueueColumns({ address, open });
  return (
    <>
      <Table<QueueRow>
        aria-label={table.label}
        rowKey="id"
        size="middle"
        scroll={{ x: 1000 }}
        columns={columns}
        dataSource={page?.items ?? []}
        loading={isReading && page === undefined}
        pagination={false}
        locale={{ emptyText: table.nothing }}
        rowClassName={({ id }) => (id === openId ? 'queue__row queue__row--open' : 'queue__row')}
        onRow={({ id }) => ({ onClick: () => open(id) })}
        onChange={(_pages, _filters, sorted: Sorted) => change(orderOf(sorted))}
      />
      <Flex gap="small" justify="end" style={{ marginTop: 12 }}>
        {address.has('after') ? (
          <Button onClick={() => change({ after: '' })}>{table.first}</Button>
        ) : null}
        {page?.next ? (
          <Button onClick={() => change({ after: page.next ?? '' })}>{table.next}</Button>
        ) : null}
      </Flex>
    </>
  );
}

function orderOf(sorted: Sorted) {
  const { columnKey, order } = Array.isArray(sorted) ? (sorted[0] ?? {}) : sorted;
  if (!order) return { sort: '', order: '' };
  return { sort: `${columnKey}`, order: order === 'descend' ? 'desc' : 'asc' };
}
