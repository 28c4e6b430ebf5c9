import { useRef } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { CaseDrawer } from '../case/case-drawer.js';
import { QueueFilters } from './queue-filters.js';
import { askedOf } from './queue-query.js';
import { QueueTable } from './queue-table.js';
import { QueueViews } from './queue-views.js';
import { SavedViews } from './saved-views.js';
import { useAddress } from './use-address.js';
import { useQueue } from './use-queue.js';
import { useQueueKeys } from './use-queue-keys.js';

/** What lies on the desk of the bureau, and the case that is open beside it. */
export function Queue({ me }: { me: Me }) {
  const { officer } = useSpoken().words;
  const place = useRef<HTMLElement>(null);
  const address = useAddress();
  const queue = useQueue(askedOf(address.address));
  useQueueKeys(place);
  return (
    <section ref={place} className="stack">
      <h1>{officer.title}</h1>
      <QueueViews {...address} counts={queue.data?.counts} />
      <SavedViews {...address} />
      <QueueFilters {...address} me={me} />
      <p>{officer.keys}</p>
      {queue.error ? (
        <ProblemNote error={queue.error} again={() => void queue.refetch()} />
      ) : (
        <QueueTable {...address} page={queue.data} isReading={queue.isFetching} />
      )}
      <CaseDrawer id={address.openId} me={me} onClose={address.close} />
    </section>
  );
}
