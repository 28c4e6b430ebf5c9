import { Button, Table } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { percentOf } from './tiles.js';
import { type Covered, type CoveredCity, usePlan } from './use-coverage.js';

type Show = { readonly show: (division: string) => void };
type Counted = { readonly name: string; readonly stores: number; readonly pledged: number };

/** The figures of the sketch, with the plan of the year, and the counties of each city. */
export function CoverageTable({ covered, show }: Show & { readonly covered: Covered }) {
  const { table } = useSpoken().words.officerCoverage;
  const plan = usePlan(covered.countedAt).data;
  const planned = (figure: 'new' | 'planned') => ({
    title: table[figure],
    render: (_: unknown, { city }: CoveredCity) => plan?.get(city)?.[figure] ?? table.noPlan,
  });
  return (
    <section aria-label={table.label}>
      <h2>{table.label}</h2>
      <p className="quiet">{table.others}</p>
      <Table<CoveredCity>
        size="small"
        rowKey="city"
        pagination={false}
        scroll={{ x: 900 }}
        dataSource={covered.cities.filter(({ stores }) => stores > 0)}
        expandable={{
          columnTitle: <span className="unseen">{table.county}</span>,
          expandedRowRender: (city) => <Counties city={city} show={show} />,
        }}
        columns={[
          ...useCounted<CoveredCity>(table.city),
          planned('new'),
          planned('planned'),
          {
            title: table.reached,
            render: (_, { city }) => reachedOf(plan?.get(city)?.reached) ?? table.noPlan,
          },
          {
            title: table.showShort,
            render: (_, { city, name }) => <Shown at={city} name={name} show={show} />,
          },
        ]}
      />
    </section>
  );
}

const reachedOf = (reached: number | null | undefined): string | null =>
  reached === null || reached === undefined ? null : `${reached}%`;

function useCounted<Row extends Counted>(place: string) {
  const { table } = useSpoken().words.officerCoverage;
  return [
    { title: place, dataIndex: 'name' },
    { title: table.stores, dataIndex: 'stores' },
    { title: table.pledged, dataIndex: 'pledged' },
    { title: table.share, render: (_: unknown, row: Row) => percentOf(row) },
  ];
}

function Counties({ city, show }: Show & { readonly city: CoveredCity }) {
  const { table } = useSpoken().words.officerCoverage;
  return (
    <Table
      size="small"
      aria-label={table.counties(city.name)}
      rowKey="division"
      pagination={false}
      dataSource={city.counties}
      columns={[
        ...useCounted<CoveredCity['counties'][number]>(table.county),
        {
          title: table.showShort,
          render: (_, { division, name }) => <Shown at={division} name={name} show={show} />,
        },
      ]}
    />
  );
}

function Shown({ at, name, show }: Show & { readonly at: string; readonly name: string }) {
  const { table } = useSpoken().words.officerCoverage;
  return (
    <Button type="link" aria-label={table.show(name)} onClick={() => show(at)}>
      {table.showShort}
    </Button>
  );
}
