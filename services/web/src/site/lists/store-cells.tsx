import { fullAddress, pledgeNumber } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';

type Listed = {
  readonly storeId: string;
  readonly name: string;
  readonly place: string;
  readonly address: string;
  readonly number: string;
};

/** What both lists say of a store. */
export function StoreCells({ item }: { item: Listed }) {
  const { lists } = usePublicWords();
  return (
    <>
      <th scope="row">
        <a className="in-table" href={`/stores/${item.storeId}`}>
          {item.name}
        </a>
      </th>
      <td data-label={lists.address}>{fullAddress(item)}</td>
      <td data-label={lists.number}>{pledgeNumber(item.number)}</td>
    </>
  );
}
