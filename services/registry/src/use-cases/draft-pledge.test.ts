import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { describe, expect, it } from 'vitest';
import { by, NINE, someTerms } from '../domain/a-pledge.contract.js';
import { PLEDGE_RULES } from '../domain/pledge-lifecycle.js';
import type { Store } from '../domain/store.js';
import { draftPledgeOnce } from './draft-pledge.js';
import { stepPledge } from './pledge-commands.js';

const STORE: Store = {
  id: '7K3M9Q2FX4TDH8PZ',
  version: 1,
  head: '',
  clocks: [],
  status: 'registered',
  name: '观前街店',
  seller: { id: 'seller-1', name: '商贸公司' },
  headquartersId: 'brand-1',
  division: '320508',
  address: '观前街 1 号',
  categories: ['clothing'],
};
const manager: Actor = { accountId: 'manager-1', roles: ['manager'], storeId: STORE.id };
const asked = { storeId: STORE.id, terms: someTerms() };
const request = (key: string, fingerprint = 'f1') => ({ key: `request:${key}`, fingerprint });

const counter = (store: Store | null = STORE) => ({
  rows: memoryAggregates(PLEDGE_RULES.involved),
  stores: { find: async () => store },
  now: () => NINE,
});

describe('drafting the pledge of a store', () => {
  it('makes it once: the same request again finds it', async () => {
    const deps = counter();

    const first = await draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1') });
    const again = await draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1') });

    expect(first).toMatchObject({ id: STORE.id, replayed: false });
    expect(again).toEqual({ ...first, replayed: true });
    expect((await deps.rows.load(STORE.id, '', EVERYTHING))?.current).toMatchObject({
      store: { id: STORE.id, sellerId: 'seller-1', headquartersId: 'brand-1' },
      versions: [{ status: 'draft' }],
    });
  });

  it('is found by the same request also when the draft has gone on', async () => {
    const deps = counter();
    const first = await draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1') });
    const steps = { ...deps, overdue: () => null, ruleBook: () => by('manager').ruleBook };
    await stepPledge(
      steps,
      { id: STORE.id, cause: request('k9'), actor: manager },
      {
        command: 'revise',
        decide: (next) => ({ next, events: [{ type: 'pledge.revised', at: NINE, by: 'manager' }] }),
      },
    );

    const again = await draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1') });

    expect(again).toEqual({ ...first, replayed: true });
  });

  it('refuses the same key with another body', async () => {
    const deps = counter();
    await draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1') });

    const other = draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1', 'f2') });

    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('tells every other request that there is a pledge to amend', async () => {
    const deps = counter();
    await draftPledgeOnce(deps, asked, { actor: manager, cause: request('k1') });

    const other = draftPledgeOnce(deps, asked, { actor: manager, cause: request('k2') });

    await expect(other).rejects.toMatchObject({ kind: 'conflict', code: 'pledge-exists' });
  });

  it('makes one of twenty at the same moment', async () => {
    const deps = counter();

    const drafts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        draftPledgeOnce(deps, asked, { actor: manager, cause: request(`k${n}`) }),
      ),
    );

    expect(drafts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['its headquarters', { accountId: 'h', roles: ['headquarters'], enterpriseId: 'brand-1' }],
    ['its manager', manager],
  ] as const)('is for %s', async (_, actor) => {
    const drafted = draftPledgeOnce(counter(), asked, { actor, cause: request('k1') });

    await expect(drafted).resolves.toMatchObject({ replayed: false });
  });

  it.each([
    ['its clerk', { ...manager, roles: ['clerk'] }, 'not-permitted'],
    ['the manager of another store', { ...manager, storeId: 'another' }, 'not-found'],
    ['a shopper', { accountId: 'shopper-1', roles: ['shopper'] }, 'not-found'],
    [
      'another brand',
      { accountId: 'h', roles: ['headquarters'], enterpriseId: 'another' },
      'not-found',
    ],
  ] as const)('is not for %s', async (_, actor, code) => {
    const refused = draftPledgeOnce(counter(), asked, { actor, cause: request('k1') });

    await expect(refused).rejects.toMatchObject({ code });
  });

  it.each([
    ['a store that does not exist', null, 'not-found'],
    ['a store that has closed', { ...STORE, status: 'closed' }, 'store-closed'],
  ] as const)('is refused for %s', async (_, store, code) => {
    const refused = draftPledgeOnce(counter(store), asked, {
      actor: manager,
      cause: request('k1'),
    });

    await expect(refused).rejects.toMatchObject({ code });
  });
});
