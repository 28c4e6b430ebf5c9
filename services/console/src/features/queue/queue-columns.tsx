import { Button, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useSpoken } from '../../copy/words.js';
import { ClockBar } from '../../kit/clock-bar.js';
import { moment, money } from '../../kit/shown.js';
import type { Address } from './use-address.js';
import type { QueueRow } from './use-queue.js';

type Asked = Pick<Address, 'address' | 'open'>;

const ORDERS = { asc: 'ascend', desc: 'descend' } as const;
const isOrder = (text: string): text is keyof typeof ORDERS => text in ORDERS;

/** How the list stands in the address, as the table shows it. */
function sortedBy(address: URLSearchParams, key: string) {
  const isThis = (address.get('sort') ?? 'due') === key;
  const order = address.get('order') ?? 'asc';
  return {
    key,
    sorter: true,
    sortOrder: isThis && isOrder(order) ? ORDERS[order] : null,
  };
}

/** The columns of a row: what it is, why it lies here, and until when. */
export function useQueueColumns({ address, open }: Asked): ColumnsType<QueueRow> {
  const { words, language } = useSpoken();
  const { officer, cases } = words;
  const { table } = officer;
  return [
    { title: table.number, render: (_, row) => <RowButton row={row} open={open} />, width: 205 },
    {
      title: `${table.status} · ${table.why}`,
      ...sortedBy(address, 'status'),
      width: 170,
      render: (_, { status, why }) => (
        <>
          <Tag>{cases.status[status]}</Tag>
          <br />
          {why?.words}
        </>
      ),
    },
    { title: table.store, render: (_, row) => <Place row={row} />, width: 190 },
    {
      title: table.claim,
      render: (_, { claim }) =>
        [cases.claim[claim.kind], claim.amountFen === undefined ? '' : money(claim.amountFen)].join(
          ' ',
        ),
    },
    {
      title: table.clock,
      ...sortedBy(address, 'due'),
      width: 220,
      render: (_, { clock }) => (clock ? <ClockBar clock={clock} /> : table.noClock),
    },
    {
      title: table.officer,
      width: 84,
      render: (_, row) => row.officer?.name ?? row.officer?.id ?? table.nobody,
    },
    {
      title: table.filed,
      ...sortedBy(address, 'filed'),
      render: (_, { filedAt }) => moment(filedAt, language),
    },
  ];
}

type InRow = { readonly row: QueueRow };

/** What j and k move between, and Enter opens. */
function RowButton({ row: { id, receiptNumber }, open }: InRow & Pick<Address, 'open'>) {
  const { table } = useSpoken().words.officer;
  return (
    <Button
      type="link"
      className="queue__number"
      data-row={id}
      aria-label={table.open(receiptNumber)}
      onClick={(event) => {
        event.stopPropagation();
        open(id);
      }}
    >
      {receiptNumber}
    </Button>
  );
}

function Place({ row: { storeName, seller, county } }: InRow) {
  return (
    <>
      <strong>{storeName}</strong>
      <br />
      {[seller?.name, county?.name].filter(Boolean).join(' · ')}
    </>
  );
}
