import type { ReactNode } from 'react';
import { usePublicWords } from '../public-words.js';

type ListTableProps = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly isEmpty: boolean;
  readonly children: ReactNode;
};

/** A table that becomes cards where there is no room for its columns. */
export function ListTable({ label, columns, isEmpty, children }: ListTableProps) {
  const { lists } = usePublicWords();
  if (isEmpty) return <p className="inset">{lists.none}</p>;
  return (
    <table className="stacks">
      <caption className="hidden-visually">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
