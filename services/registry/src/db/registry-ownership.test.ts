import {
  type Compared,
  ownershipCompared,
  SOME,
} from '@anxintui/shared/testing/ownership.contract';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { type Involved, partiesOf } from '@anxintui/shared/vocabulary/parties';
import { afterAll, describe, expect, it } from 'vitest';
import { anEnterprise } from '../domain/a-list.contract.js';
import { aBureau, aPledge, aStoreThatPledges, NINE } from '../domain/a-pledge.contract.js';
import { ENTERPRISE_RULES } from '../domain/enterprise.js';
import { maySee, uploadImport } from '../domain/import.js';
import { PLEDGE_RULES } from '../domain/pledge-lifecycle.js';
import type { Store } from '../domain/store.js';
import { STORE_RULES } from '../domain/store-commands.js';
import { mongoEnterprises } from './enterprises.js';
import { mongoImports } from './imports.js';
import { mongoPledges } from './pledges.js';
import { mongoStores } from './stores.js';

const { connection, drop } = await testDatabase('registry-ownership');
afterAll(drop);
const begun = (type: string) => [{ type, at: NINE, by: 'router' }] as const;
const concerning =
  <A>(involved: (current: A) => Involved) =>
  (current: A, actor: Actor): boolean =>
    partiesOf(actor, involved(current)).length > 0;

function expectSame({ differences, seen, unseen }: Compared): void {
  expect(differences).toEqual([]);
  expect(seen).toBeGreaterThan(500);
  expect(unseen).toBeGreaterThan(500);
}

describe('the query finds, for exactly those whom it concerns,', () => {
  it('a store', async () => {
    const rows = mongoStores(connection);
    const stores = SOME.stores.map(
      (id, n): Store => ({
        id,
        version: 0,
        head: '',
        clocks: [],
        status: 'registered',
        name: '观前街店',
        seller: { id: SOME.enterprises[n] ?? '', name: '苏州观前商贸有限公司' },
        ...(n === 1 ? { headquartersId: SOME.enterprises[0] } : {}),
        division: '320508',
        address: '观前街 1 号',
        categories: ['clothing'],
      }),
    );
    for (const next of stores)
      await rows.create({ next, events: begun('store.registered') }, { key: next.id });

    expectSame(
      await ownershipCompared({
        rows: { load: rows.load },
        ids: SOME.stores,
        concerns: concerning(STORE_RULES.involved),
      }),
    );
  }, 60_000);

  it('a pledge, also one that knows neither its store nor a bureau', async () => {
    const rows = mongoPledges(connection);
    const [first, second, third] = SOME.stores;
    const { store: _, bureau: __, ...old } = aPledge();
    const store = aStoreThatPledges({ id: second, headquartersId: SOME.enterprises[0] });
    const pledges = [
      { ...old, id: first },
      { ...aPledge(), id: second, store, bureau: aBureau({ path: SOME.bureauPaths[2] }) },
      {
        ...aPledge(),
        id: third,
        store: { ...store, id: third },
        bureau: aBureau({ path: ['bureau-33'] }),
      },
    ];
    for (const next of pledges)
      await rows.create({ next, events: begun('pledge.drafted') }, { key: next.id });

    expectSame(
      await ownershipCompared({
        rows,
        ids: SOME.stores,
        concerns: concerning(PLEDGE_RULES.involved),
      }),
    );
  }, 60_000);

  it('an enterprise', async () => {
    const rows = mongoEnterprises(connection);
    const enterprises = SOME.enterprises.map((id, n) => ({
      ...anEnterprise({ id }),
      ...(n === 0 ? {} : { bureau: aBureau({ path: SOME.bureauPaths[n] ?? [] }) }),
    }));
    for (const next of enterprises)
      await rows.create({ next, events: begun('enterprise.registered') }, { key: next.id });

    expectSame(
      await ownershipCompared({
        rows,
        ids: SOME.enterprises,
        concerns: concerning(ENTERPRISE_RULES.involved),
      }),
    );
  }, 60_000);

  it('a list', async () => {
    const rows = mongoImports(connection);
    const file = { id: 'f', kind: 'csv', encoding: 'utf-8', bytes: 9, sha256: 'a' } as const;
    const lists = [
      { id: 'LIST-0', file, by: { account: 'shopper-1', role: 'owner' } as const },
      ...SOME.bureauPaths.map((bureauPath, n) => ({
        id: `LIST-${n + 1}`,
        file,
        by: {
          account: 'officer-1',
          role: 'supervisor',
          bureauId: bureauPath.at(-1) ?? '',
        } as const,
        bureauPath,
      })),
    ];
    for (const sent of lists) await rows.create(uploadImport(sent, NINE), { key: sent.id });

    expectSame(await ownershipCompared({ rows, ids: lists.map(({ id }) => id), concerns: maySee }));
  }, 60_000);
});
