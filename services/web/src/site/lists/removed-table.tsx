import type { RemovedList } from '@anxintui/shared/contracts/pledge-lists';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { day } from '../../kit/shown.js';
import { usePublicWords } from '../public-words.js';
import { ListTable } from './list-table.js';
import { StoreCells } from './store-cells.js';

type Item = z.infer<typeof RemovedList>['items'][number];

export function RemovedTable({ items }: { items: readonly Item[] }) {
  const { lists } = usePublicWords();
  const { removed } = lists;
  return (
    <ListTable
      label={removed.title}
      isEmpty={items.length === 0}
      columns={[lists.store, lists.address, lists.number, removed.reason, removed.basis]}
    >
      {items.map((item) => (
        <tr key={`${item.storeId}${item.from}`}>
          <StoreCells item={item} />
          <td data-label={removed.reason}>
            <Why item={item} />
          </td>
          <td data-label={removed.basis}>{item.basis}</td>
        </tr>
      ))}
    </ListTable>
  );
}

function Why({ item: { as, from, reason, words } }: { item: Item }) {
  const { lists, marks } = usePublicWords();
  const { language } = useSpoken();
  const { removed } = lists;
  return (
    <>
      <span className={as === 'suspended' ? 'tag tag--warn' : 'tag tag--bad'}>
        {removed.as[as]}
      </span>{' '}
      {reason}
      <br />
      {removed.from + marks.colon}
      <time dateTime={from}>{day(from, language)}</time>
      {words ? (
        <>
          <br />
          {removed.words + marks.colon + words}
        </>
      ) : null}
    </>
  );
}
