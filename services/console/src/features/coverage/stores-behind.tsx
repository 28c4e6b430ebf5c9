import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { type CoveredCity, type PledgedStore, usePledgedStores } from './use-coverage.js';

type Props = {
  readonly division: string;
  readonly cities: readonly CoveredCity[];
  readonly onClose: () => void;
};

/** The pledged stores of a city or county, each with its public page. */
export function StoresBehind({ division, cities, onClose }: Props) {
  const { stores } = useSpoken().words.officerCoverage;
  const [after, setAfter] = useState('');
  const columns = useStoreColumns();
  const { data, error, isPending } = usePledgedStores(division, after);
  if (error) return <ProblemNote error={error} />;
  return (
    <section aria-label={stores.label(nameOf(division, cities))}>
      <h2>{stores.label(nameOf(division, cities))}</h2>
      <Table<PledgedStore>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 800 }}
        loading={isPending}
        locale={{ emptyText: stores.nothing }}
        dataSource={[...(data?.items ?? [])]}
        columns={columns}
      />
      <Flex gap="small" justify="end">
        {after ? <Button onClick={() => setAfter('')}>{stores.first}</Button> : null}
        {data?.next ? (
          <Button onClick={() => setAfter(data.next ?? '')}>{stores.next}</Button>
        ) : null}
        <Button onClick={onClose}>{stores.close}</Button>
      </Flex>
    </section>
  );
}

function useStoreColumns() {
  const { stores } = useSpoken().words.officerCoverage;
  return [
    {
      title: stores.name,
      render: (_: unknown, { id, name }: PledgedStore) => <a href={`/stores/${id}`}>{name}</a>,
    },
    { title: stores.seller, render: (_: unknown, { seller }: PledgedStore) => seller.name },
    { title: stores.address, dataIndex: 'address' },
    { title: stores.number, render: (_: unknown, { pledge }: PledgedStore) => pledge?.number },
    {
      title: stores.window,
      render: (_: unknown, { pledge }: PledgedStore) => pledge && stores.days(pledge.windowDays),
    },
  ];
}

function nameOf(division: string, cities: readonly CoveredCity[]): string {
  const places = cities.flatMap(({ city, name, counties }) => [
    { code: city, name },
    ...counties.map((county) => ({ code: county.division, name: county.name })),
  ]);
  return places.find(({ code }) => code === division)?.name ?? division;
}
