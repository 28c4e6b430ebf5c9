import { STORE_STATUSES } from '@anxintui/shared/vocabulary/pledges';
import { Button, Flex, Input, Segmented, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { DeskPages } from '../../kit/desk-pages.js';
import type { ListAddress } from '../../kit/use-list-address.js';
import type { OwnStore } from '../../kit/use-own-stores.js';
import { whereIs } from '../../kit/where-is.js';
import type { useStoreList } from './use-store-list.js';

type Props = { readonly list: ListAddress; readonly found: ReturnType<typeof useStoreList> };

/** Search, status and table; a row opens its store beside the list. */
export function StoreList({ list, found }: Props) {
  const { stores: said } = useSpoken().words.retailer.office;
  const columns = useColumns(list.open);
  return (
    <div>
      <Filters {...list} />
      {found.error ? <ProblemNote error={found.error} /> : null}
      <Table<OwnStore>
        aria-label={said.table.label}
        rowKey="id"
        size="middle"
        scroll={{ x: 700 }}
        columns={columns}
        dataSource={found.stores}
        loading={found.isPending}
        pagination={false}
        locale={{ emptyText: <span className="quiet">{said.none}</span> }}
      />
      <DeskPages {...list} next={found.next} />
    </div>
  );
}

function Filters({ address, change }: Pick<ListAddress, 'address' | 'change'>) {
  const { stores: said } = useSpoken().words.retailer.office;
  return (
    <Flex wrap gap="small" justify="space-between" className="desk-bar">
      <Segmented
        aria-label={said.filter}
        value={address.get('status') ?? 'registered'}
        options={STORE_STATUSES.map((value) => ({ value, label: said.status[value] }))}
        onChange={(status) => change({ status: status === 'registered' ? '' : status })}
      />
      <Input.Search
        key={address.get('q') ?? ''}
        className="desk-bar__search"
        aria-label={said.search}
        placeholder={said.search}
        defaultValue={address.get('q') ?? ''}
        onSearch={(q) => change({ q: q.trim() })}
      />
    </Flex>
  );
}

function useColumns(open: (id: string) => void): ColumnsType<OwnStore> {
  const { stores } = useSpoken().words.retailer.office;
  const { table, status, days, noPledge } = stores;
  return [
    {
      title: table.name,
      render: (_, { id, name }) => (
        <Button type="link" aria-label={stores.open(name)} onClick={() => open(id)}>
          {name}
        </Button>
      ),
    },
    { title: table.place, render: (_, store) => whereIs(store) },
    { title: table.status, render: (_, store) => <Tag>{status[store.status]}</Tag> },
    {
      title: table.pledge,
      render: (_, { pledge }) => (pledge ? days(pledge.windowDays) : noPledge),
    },
  ];
}
