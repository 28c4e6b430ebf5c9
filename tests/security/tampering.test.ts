import { mongoDisclosures } from '@anxintui/identity/db/disclosures';
import type { Disclosure } from '@anxintui/identity/domain/disclosure';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf, storedRow } from '../support/stored.js';
import { type Attack, attacks, KINDS } from './tampering/attacks.js';
import { rebuilt } from './tampering/document-tampers.js';
import { type SealedCopy, sealedCopy } from './tampering/sealed-copy.js';
import { startWorld, type World } from './world.js';

const TAMPERS = 1_000;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const WITHIN_MS = 180_000;

/** An officer's look at what is known of somebody. */
const aDisclosure = (number: number): Disclosure => ({
  id: `disclosure-${number}`,
  at: new Date('2026-03-02T01:00:00Z'),
  reader: 'mediator-1',
  roles: ['mediator'],
  bureauId: 'bureau-320505',
  purpose: 'contact-party',
  fields: ['name', 'phone'],
  account: `shopper-${number}`,
  subject: { kind: 'cases', id: `CASE${number}` },
});

/** A world that is sealed on two days, with something that has happened since. */
async function sealedWorld(world: World): Promise<SealedCopy> {
  const copy = await sealedCopy();
  const { as, stack, withBureauId, withStoreId, filedId } = world;
  const { record } = mongoDisclosures(copy.connection);
  for (const number of [1, 2, 3, 4, 5, 6]) await record(aDisclosure(number));
  await copy.take(stack.connection);
  await copy.seal('2026-03-02');
  await as('intake-1').cases.take(await as('intake-1').cases.read(withBureauId), 'accept');
  await as('clerk-1').returns.take(await as('clerk-1').returns.read(filedId), 'accept');
  await stack.stopRouter();
  await copy.take(stack.connection);
  await copy.seal('2026-03-03');
  const { cases } = as('shopper-1');
  await cases.take(await cases.read(withStoreId), 'withdraw');
  await copy.take(stack.connection);
  return copy;
}

/** What the verifier says while an attack lasts. */
async function foundOf(copy: SealedCopy, { make }: Attack): Promise<string[]> {
  const undo = await make();
  const found = await copy.findings();
  await undo();
  return found;
}

describe('an edit made by hand in the database or among the seals', () => {
  let world: World;
  let copy: SealedCopy;
  beforeAll(async () => {
    world = await startWorld();
    copy = await sealedWorld(world);
  });
  afterAll(async () => {
    await copy.drop();
    await world.stack.stop();
  });

  it(
    `is found by the verifier, ${TAMPERS} of ${TAMPERS}, and nothing where nobody was (seed ${SEED})`,
    async () => {
      expect(await copy.findings()).toEqual([]);
      const made = await attacks(copy, TAMPERS, SEED);

      const unnoticed: string[] = [];
      for (const attack of made) {
        const found = await foundOf(copy, attack);
        if (found.length === 0) unnoticed.push(`${attack.kind}: ${attack.what}`);
      }

      expect(unnoticed).toEqual([]);
      expect(made).toHaveLength(TAMPERS);
      expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(KINDS));
      expect(await copy.findings()).toEqual([]);
    },
    WITHIN_MS,
  );

  it('that leaves every hash right is known to nobody but the seal', async () => {
    const made = await attacks(copy, TAMPERS, SEED);
    const consistent = made.flatMap(({ consistent: document }) => document ?? []);

    expect(consistent.length).toBeGreaterThan(100);
    expect(consistent.flatMap((row) => problemsOf(row))).toEqual([]);
  });

  it('that a later seal has taken in is still known to the earlier one', async () => {
    const { connection } = copy;
    const row = await storedRow(connection, 'cases', world.withBureauId);
    const [first, ...others] = row.history;
    const more = row.history.slice(-1).map((entry) => ({ ...entry, id: `${entry.id}-more` }));
    const entries = first ? [{ ...first, by: 'intake' }, ...others, ...more] : [];
    const { _id, ...forged } = rebuilt(row, entries);

    await connection.collection<Row>('cases').replaceOne({ _id }, forged);
    await copy.seal('2026-03-04');

    expect(await copy.findings()).toEqual(
      expect.arrayContaining([expect.stringMatching(`^cases ${_id} version .* seal 1$`)]),
    );
    await connection.collection<Row>('cases').deleteOne({ _id });
    await copy.seal('2026-03-05');
    expect(await copy.findings()).toContain(`cases ${_id} is gone`);
  });

  it('that moves a whole history under the number of another case is found', async () => {
    const { connection } = world.stack;
    const one: Row = await storedRow(connection, 'cases', world.withStoreId);

    expect(problemsOf({ ...one, _id: world.withBureauId })).not.toEqual([]);
  });
});
