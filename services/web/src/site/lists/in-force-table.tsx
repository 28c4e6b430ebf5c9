import type { InForceList } from '@anxintui/shared/contracts/pledge-lists';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { day } from '../../kit/shown.js';
import { usePublicWords } from '../public-words.js';
import { ListTable } from './list-table.js';
import { StoreCells } from './store-cells.js';

type Item = z.infer<typeof InForceList>['items'][number];

export function InForceTable({ items }: { items: readonly Item[] }) {
  const { lists } = usePublicWords();
  const { language } = useSpoken();
  const { inForce } = lists;
  return (
    <ListTable
      label={inForce.title}
      isEmpty={items.length === 0}
      columns={[lists.store, lists.address, lists.number, inForce.days, inForce.validity]}
    >
      {items.map((item) => (
        <tr key={item.storeId}>
          <StoreCells item={item} />
          <td data-label={inForce.days}>{inForce.dayCount(item.windowDays)}</td>
          <td data-label={inForce.validity}>
            {inForce.span(day(item.validFrom, language), day(item.validUntil, language))}
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
