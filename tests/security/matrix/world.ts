import { POLICY_TABLES } from '@anxintui/infra/policy/tables';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { refusedAndDisputed } from '../../support/dispute.js';
import { bedCover, STORES } from '../../support/goods.js';
import type { Call } from '../../support/http.js';
import { API } from '../../support/people.js';
import { storedRow } from '../../support/stored.js';
import { validCalls } from '../valid-calls.js';
import { startWorld, TODAY, type World } from '../world.js';
import type { Places } from './people.js';
import { about, notYetAtBureau, type Subject, subjectIn } from './subjects.js';

/** One endpoint about one thing. */
export type Asked = {
  readonly endpoint: Endpoint;
  readonly call: Call;
  readonly subject: Subject | null;
};
export type MatrixWorld = {
  readonly url: string;
  readonly connection: Connection;
  readonly failures: readonly string[];
  readonly places: Places;
  readonly endpoints: readonly Endpoint[];
  readonly calls: readonly Asked[];
  readonly ids: Readonly<Record<'routes' | 'rows' | 'calls', readonly string[]>>;
  /** It may end a session or an account, so nobody does it in the one that others use. */
  readonly endsSomething: (endpoint: Endpoint) => boolean;
  readonly stop: () => Promise<void>;
};

const STORE = STORES.nanjingStore;

/** The usual world, with something of everything at a store that has a brand above it. */
export async function startMatrixWorld(): Promise<MatrixWorld> {
  const world = await startWorld();
  const { stack } = world;
  const known = await subjectsOf(world);
  await stack.stopRouter();
  const valid = validCalls(world);
  const endpoints = stack.apps.flatMap((app) => [...app.endpoints]);
  const identity = new Set(
    stack.apps.find(({ name }) => name === 'identity')?.endpoints.map(({ id }) => id),
  );
  return {
    url: stack.url,
    connection: stack.connection,
    failures: stack.failures,
    places: await placesOf(stack.connection),
    endpoints,
    calls: endpoints.flatMap((endpoint) => {
      const call = valid[endpoint.id]?.call;
      return call ? callsOf(endpoint, call, known) : [];
    }),
    ids: {
      routes: endpoints.map(({ id }) => id).sort(),
      rows: Object.values(POLICY_TABLES).flatMap(Object.keys).sort(),
      calls: Object.keys(valid).sort(),
    },
    endsSomething: ({ id, method }) => identity.has(id) && method === 'post',
    stop: stack.stop,
  };
}

type Known = Readonly<
  Record<'filed' | 'withStore' | 'withBureau' | 'closed' | 'pledge' | 'store', Subject> &
    Record<'enterprise' | 'import' | 'upload' | 'trail', Subject>
> & { readonly isAtBureau: (path: string) => boolean };

async function subjectsOf(world: World): Promise<Known> {
  const { as, stack, enterpriseId, importId, uploadId, withBureauId, mediatingId } = world;
  const { connection } = stack;
  const [shopper, clerk, manager] = [as('shopper-1'), as('clerk-2'), as('manager-2')];
  const told = { shopper, clerk, storeId: STORE, boughtOn: TODAY };
  const { id: filedId } = await shopper.fileReturn(bedCover(STORE, TODAY));
  const [withStore, withBureau, closed] = [
    await refusedAndDisputed(told),
    await refusedAndDisputed({ ...told, firstRung: 'bureau' }),
    await refusedAndDisputed(told),
  ];
  await shopper.cases.reaching(withStore.id, 'with-store');
  await shopper.cases.reaching(withBureau.id, 'with-bureau');
  const open = await manager.cases.reaching(closed.id, 'with-store');
  await manager.cases.take(open, 'offer', AGREED);
  await shopper.cases.take(await shopper.cases.read(closed.id), 'accept-offer');
  await manager.cases.take(await manager.cases.read(closed.id), 'record-performance', PERFORMED);
  await shopper.cases.take(await shopper.cases.read(closed.id), 'confirm-performance');
  const at = (collection: string, id: string) => subjectIn(connection, collection, id);
  const filed = await at('returns', filedId);
  const { 'own-bureau': path = [] } = (await at('cases', withBureau.id)).whose;
  return {
    filed,
    withStore: notYetAtBureau(await at('cases', withStore.id)),
    withBureau: await at('cases', withBureau.id),
    closed: notYetAtBureau(await at('cases', closed.id)),
    pledge: await at('pledges', STORE),
    store: await at('stores', STORE),
    enterprise: await at('enterprises', enterpriseId),
    import: await at('imports', importId),
    upload: { collection: 'uploads', id: uploadId, whose: { own: ['shopper-1'] } },
    trail: { ...filed, whose: { 'own-bureau': path }, counting: { 'own-bureau': ['auditor'] } },
    isAtBureau: (each) => each.includes(withBureauId) || each.includes(mediatingId),
  };
}

const AGREED = { remedy: 'refund', amountFen: 1, words: '退款', performWithinDays: 3 };
const PERFORMED = { words: '已退款', proof: 'T-1' };

/** What the endpoints under an address are about; of cases also one that is closed. */
function callsOf(endpoint: Endpoint, call: Call, known: Known): Asked[] {
  const subjects = endpoint.policy.relations ? subjectsAt(call.path, known) : [];
  if (subjects.length === 0) return [{ endpoint, call, subject: null }];
  const { seen: _, ...unseen } = call;
  return subjects.map((subject) => ({
    endpoint,
    call: { ...unseen, path: about(call.path, subject) },
    subject,
  }));
}

function subjectsAt(path: string, known: Known): Subject[] {
  const [kind = ''] = path.slice(API.length + 1).split('/');
  const { filed, withStore, withBureau, closed, pledge, store, enterprise, upload, trail } = known;
  const at: Readonly<Record<string, readonly Subject[]>> = {
    returns: [filed],
    cases: [known.isAtBureau(path) ? withBureau : withStore, closed],
    pledges: [pledge],
    stores: [store],
    enterprises: [enterprise],
    imports: [known.import],
    uploads: [upload],
    audit: [trail],
  };
  return [...(at[kind] ?? [])];
}

async function placesOf(connection: Connection): Promise<Places> {
  const { facts } = await storedRow(connection, 'stores', STORE);
  const seller = Object(facts['seller']);
  return {
    store: STORE,
    enterprise: String(seller.id),
    brand: String(facts['headquartersId']),
    bureau: 'bureau-320102',
    bureausAbove: ['bureau-320100', 'bureau-320000'],
    otherStoreOfEnterprise: 'a-sister-store',
    otherEnterprise: STORES.suzhouEnterprise,
    otherBureaus: ['bureau-320505', 'bureau-330106'],
  };
}
