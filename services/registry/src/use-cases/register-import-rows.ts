import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { type Enterprise, registerEnterprise } from '../domain/enterprise.js';
import type { Import } from '../domain/import.js';
import type { BulkRegistry, Caused, Plan } from '../domain/import-ports.js';
import type { Listing } from '../domain/import-row.js';
import {
  alreadyRegistered,
  type Registered,
  type RowOutcome,
  sellerIdOf,
  type Uploader,
  uploaderAsActor,
} from '../domain/import-verdict.js';
import { placeKeyOf } from '../domain/place-key.js';
import { registerStore, type Store } from '../domain/store.js';
import type { LookUp } from './look-up-import.js';

type Applying = Extract<Import, { status: 'applying' }>;
type Deps = { readonly registry: BulkRegistry; readonly lookUp: LookUp };
/** Written together, for the database's sake; few enough that deciding them keeps nothing else waiting for long. */
const TOGETHER = 500;
/** While batches are being written others are decided; the database works on several at once. */
const LANES = 2;

/** Registers what is planned; again for the same plans finds everything registered. */
export async function registerPlans(
  { registry, lookUp }: Deps,
  current: Applying,
  plans: readonly Plan[],
): Promise<readonly RowOutcome[]> {
  const registered = await lookUp(
    plans.map(({ listing }) => listing),
    current.by,
  );
  const enterprises = enterprisesFor(plans, registered, current);
  await registry.addEnterprises(enterprises.added);
  const setting = { current, registered, sellers: enterprises.byCode };
  const outcomes: RowOutcome[] = [];
  const batches = cut(plans);
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift())
      outcomes.push(...(await registerStores(registry, batch, setting)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}

const cut = (plans: readonly Plan[]): Plan[][] =>
  Array.from({ length: Math.ceil(plans.length / TOGETHER) }, (_, n) =>
    plans.slice(n * TOGETHER, (n + 1) * TOGETHER),
  );

/** The seller of every row: those there are, and those that the list brings along. */
function enterprisesFor(plans: readonly Plan[], registered: Registered, current: Applying) {
  const byCode = new Map<string, Enterprise>(registered.enterprises);
  const added: Caused<Enterprise>[] = [];
  for (const { row, listing } of plans) {
    if (byCode.has(listing.creditCode)) continue;
    const decision = enterpriseIn(listing, registered, current);
    byCode.set(listing.creditCode, decision.next);
    added.push({ decision, cause: causeOf(current, row) });
  }
  return { byCode, added };
}

const causeOf = ({ id }: Applying, row: number): string => `import:${id}:${row}`;

function enterpriseIn(
  { creditCode, enterpriseName: name, kind, override, store }: Listing,
  { bureauOf }: Registered,
  { by, since }: Applying,
): Decision<Enterprise> {
  const actor = uploaderAsActor(by);
  const decision = registerEnterprise(
    {
      name,
      creditCode,
      kind,
      division: store.division,
      ...(override ? { creditCodeOverride: { why: override } } : {}),
    },
    { actor, at: since, bureau: bureauOf(store) },
  );
  return byUploader(decision, by);
}

/** Enterprises register themselves; here an officer may have listed them. */
function byUploader(
  { next, events: [registered] }: Decision<Enterprise>,
  { role }: Uploader,
): Decision<Enterprise> {
  const { creditCodeOverride: confirmed } = next;
  const confirmedBy = confirmed ? { creditCodeOverride: { ...confirmed, by: role } } : {};
  return { next: { ...next, ...confirmedBy }, events: [{ ...registered, by: role }] };
}

type Setting = {
  readonly current: Applying;
  readonly registered: Registered;
  readonly sellers: ReadonlyMap<string, Enterprise>;
};

async function registerStores(
  registry: BulkRegistry,
  batch: readonly Plan[],
  setting: Setting,
): Promise<readonly RowOutcome[]> {
  const late = batch.flatMap((plan) => tooLate(plan, setting) ?? []);
  const lateRows = new Set(late.map(({ row }) => row));
  const timely = batch.filter(({ row }) => !lateRows.has(row));
  const foreign = await registry.addStores(timely.map((plan) => storeIn(plan, setting)));
  return [...late, ...timely.map((plan) => registeredAs(plan, foreign))];
}

/** What has come between the dry run and now. */
function tooLate({ row, listing, storeId }: Plan, { registered, sellers }: Setting) {
  if (sellers.get(listing.creditCode)?.status === 'struck-off')
    return dirty(row, { column: 'creditCode', code: 'enterprise-struck-off' });
  const key = placeKeyOf(sellerIdOf(listing, registered), listing.store);
  const open = registered.places.get(key)?.open;
  return open === undefined || open === storeId ? null : alreadyRegistered(row, open);
}

const dirty = (
  row: number,
  fault: { column: 'creditCode'; code: 'enterprise-struck-off' },
): RowOutcome => ({ row, result: 'dirty', faults: [fault] });

function storeIn({ row, listing, storeId }: Plan, { current, sellers }: Setting): Caused<Store> {
  const { by, since } = current;
  const seller = sellers.get(listing.creditCode) ?? null;
  const decision = registerStore(
    { id: storeId, facts: { ...listing.store, ...networkOf(by) } },
    seller,
    { actor: uploaderAsActor(by), at: since },
  );
  return { decision, cause: causeOf(current, row) };
}

/** What headquarters list belongs to their network. */
const networkOf = ({ role, enterpriseId }: Uploader) =>
  role === 'headquarters' && enterpriseId !== undefined ? { headquartersId: enterpriseId } : {};

const registeredAs = ({ row, storeId }: Plan, foreign: ReadonlySet<string>): RowOutcome =>
  foreign.has(storeId) ? alreadyRegistered(row, storeId) : { row, result: 'applied', storeId };
