import { Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useSpoken } from '../../copy/words.js';
import type { List } from './use-import.js';

type Row = List['problems'][number];

/** Row by row what is wrong, and how to mend it. */
export function ImportProblems({ problems }: Pick<List, 'problems'>) {
  const { imports } = useSpoken().words.retailer.office;
  const columns = useColumns();
  if (problems.length === 0) return <p>{imports.fine}</p>;
  return (
    <>
      <h4>{imports.problems}</h4>
      <Table<Row>
        aria-label={imports.problems}
        rowKey="row"
        size="small"
        scroll={{ x: 600 }}
        columns={columns}
        dataSource={[...problems]}
        pagination={false}
      />
    </>
  );
}

function useColumns(): ColumnsType<Row> {
  const { columnOf, result: results, heads } = useSpoken().words.retailer.office.imports;
  const eachFault = (say: (fault: Row['faults'][number]) => string | undefined) => (row: Row) =>
    row.faults.map((fault) => <div key={fault.code + (fault.column ?? '')}>{say(fault)}</div>);
  const columnWords = eachFault(({ column }) => column && heads[column]);
  const faultWords = eachFault(({ words }) => words);
  return [
    { title: columnOf.row, dataIndex: 'row', width: 72 },
    {
      title: columnOf.result,
      width: 110,
      render: (_, { result }) => (
        <Tag color={result === 'dirty' ? 'red' : 'gold'}>{results[result]}</Tag>
      ),
    },
    { title: columnOf.column, width: 170, render: (_, row) => columnWords(row) },
    { title: columnOf.words, render: (_, row) => faultWords(row) },
  ];
}
