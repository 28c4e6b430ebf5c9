import { RETURN_VIEWS } from '@anxintui/shared/vocabulary/returns';
import { Button, Flex, Input } from 'antd';
import { useSpoken } from '../copy/words.js';
import { FIRST_VIEW } from './desk-asked.js';
import type { ListAddress } from './use-list-address.js';

type Counted = { readonly count: number; readonly isMore: boolean };
type Props = Pick<ListAddress, 'address' | 'change'> & {
  readonly search: string;
  readonly counts?: Readonly<Partial<Record<(typeof RETURN_VIEWS)[number], Counted>>> | undefined;
};

/** The views of a store's inbox, with how much there is in each, and the search. */
export function DeskBar({ address, change, search, counts = {} }: Props) {
  const { views } = useSpoken().words.retailer.disputes;
  const open = address.get('view') ?? FIRST_VIEW;
  return (
    <Flex wrap gap="small" justify="space-between" className="desk-bar">
      <nav aria-label={views.label}>
        <Flex wrap gap="small">
          {[...RETURN_VIEWS, 'all' as const].map((view) => {
            const counted = view === 'all' ? undefined : counts[view];
            return (
              <Button
                key={view}
                type={open === view ? 'primary' : 'default'}
                aria-current={open === view ? 'page' : undefined}
                onClick={() => change({ view })}
              >
                {views[view]}
                {counted ? ` ${views.count(counted.count, counted.isMore)}` : ''}
              </Button>
            );
          })}
        </Flex>
      </nav>
      <Input.Search
        key={address.get('q') ?? ''}
        className="desk-bar__search"
        aria-label={search}
        placeholder={search}
        defaultValue={address.get('q') ?? ''}
        onSearch={(q) => change({ q: q.trim() })}
      />
    </Flex>
  );
}
