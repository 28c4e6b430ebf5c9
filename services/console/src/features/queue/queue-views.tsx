import { CASE_VIEWS, type CaseView } from '@anxintui/shared/vocabulary/cases';
import { Badge, Button, Flex } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { viewOf } from './queue-query.js';
import type { Address } from './use-address.js';
import type { Queued } from './use-queue.js';

type Props = Pick<Address, 'address' | 'change'> & { readonly counts: Queued['counts'] };

/** What is to do, due soon, overdue and to be reviewed, each with how much there is of it. */
export function QueueViews({ address, change, counts }: Props) {
  const { views } = useSpoken().words.officer;
  const open = viewOf(address);
  const shown = CASE_VIEWS.filter((view) => view !== 'review' || counts?.review !== undefined);
  return (
    <nav aria-label={views.label}>
      <Flex wrap gap="small">
        {[...shown, 'all' as const].map((view) => (
          <Button
            key={view}
            type={open === view ? 'primary' : 'default'}
            aria-current={open === view ? 'page' : undefined}
            onClick={() => change({ view })}
          >
            {views[view]}
            {view === 'all' ? null : <Count view={view} counts={counts} />}
          </Button>
        ))}
      </Flex>
    </nav>
  );
}

const COLOURS = { late: '#b3261e', other: '#4a5562' } as const;

function Count({ view, counts }: Pick<Props, 'counts'> & { readonly view: CaseView }) {
  const { views } = useSpoken().words.officer;
  const counted = counts?.[view];
  if (!counted) return null;
  const isLate = view === 'overdue' && counted.count > 0;
  return (
    <Badge
      showZero
      color={COLOURS[isLate ? 'late' : 'other']}
      count={views.count(counted.count, counted.isMore)}
    />
  );
}
