import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '../kit/loading.js';
import { BrokenPage } from './broken-page.js';
import type { Section } from './sections.js';
import type { Me } from './use-me.js';

const STAFF = lazily(async () => (await import('../features/staff/staff.js')).Staff);
const BUREAU_STAFF = lazily(
  async () => (await import('../features/account/bureau-staff.js')).BureauStaff,
);

/** The page of each section; each loads its own code when it is opened. */
export const PAGES: Readonly<Record<Section, (me: Me) => ReactNode>> = {
  application: lazily(
    async () => (await import('../features/application/application.js')).Application,
  ),
  stores: lazily(async () => (await import('../features/stores/stores.js')).Stores),
  pledges: lazily(async () => (await import('../features/pledges/pledges.js')).Pledges),
  counter: lazily(async () => (await import('../features/counter/counter.js')).Counter),
  returns: lazily(async () => (await import('../features/returns/returns.js')).Returns),
  disputes: lazily(async () => (await import('../features/disputes/disputes.js')).Disputes),
  staff: (me) => (me.bureauId ? BUREAU_STAFF : STAFF)(me),
  queue: lazily(async () => (await import('../features/queue/queue.js')).Queue),
  reviews: lazily(async () => (await import('../features/reviews/reviews.js')).Reviews),
  coverage: lazily(async () => (await import('../features/coverage/coverage.js')).Coverage),
  operations: lazily(async () => (await import('../features/operations/operations.js')).Operations),
  account: lazily(async () => (await import('../features/account/account.js')).Account),
};

type Page = ComponentType<{ me: Me }>;
function lazily(load: () => Promise<Page>): (me: Me) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (me) => (
    <BrokenPage>
      <Suspense fallback={<Loading />}>
        <Loaded me={me} />
      </Suspense>
    </BrokenPage>
  );
}
