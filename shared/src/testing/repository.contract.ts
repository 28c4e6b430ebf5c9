import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { EVERYTHING, type Repository } from '../aggregate/aggregate.js';
import {
  aClock,
  aCustody,
  after,
  type Custody,
  clerkOf,
  NINE,
  resealed,
  taken,
} from './custody.js';

const anId = (): string => randomUUID();
const request = (key: string, fingerprint?: string) =>
  fingerprint === undefined ? { key } : { key, fingerprint };

async function held(rows: Repository<Custody>, over: Partial<Custody> = {}): Promise<Custody> {
  const id = anId();
  await rows.create(taken(aCustody({ id, ...over })), request('k0'));
  const loaded = await rows.load(id, '', EVERYTHING);
  if (!loaded) throw new Error('what was created is not there');
  return loaded.current;
}

/** What every repository of aggregates promises. */
export function repositoryContract(rows: Repository<Custody>): void {
  it('knows nothing of an aggregate that was never created', async () => {
    expect(await rows.load(anId(), 'k1', EVERYTHING)).toBeNull();
  });

  it('gives back what was created, numbered by its events', async () => {
    const clocks = [aClock()];

    const custody = await held(rows, { clocks });

    expect(custody).toMatchObject({ version: 1, status: 'held', seal: 'S-1', clocks });
    expect(custody.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives back what was saved', async () => {
    const custody = await held(rows);

    const saved = await rows.save(custody, resealed(custody, 'S-2'), request('k1'));

    expect(saved).toMatchObject({ id: custody.id, version: 2, seal: 'S-2' });
    expect(saved?.head).not.toBe(custody.head);
    expect(await rows.load(custody.id, 'k2', EVERYTHING)).toEqual({ current: saved });
  });

  it('gives those whom it concerns what it gives the system, and nobody else anything', async () => {
    const custody = await held(rows, { storeId: 'store-7' });

    const to = (storeId: string | undefined) => rows.load(custody.id, '', clerkOf(storeId));

    expect(await to('store-7')).toEqual({ current: custody });
    expect(await to('store-8')).toBeNull();
    expect(await to('')).toBeNull();
    expect(await to(undefined)).toBeNull();
    expect(await rows.load(anId(), '', clerkOf('store-7'))).toBeNull();
    expect(
      await rows.load(custody.id, '', { ...clerkOf('store-7'), roles: ['operator'] }),
    ).toBeNull();
  });

  it('is nobody’s where it names nobody, also not of those without a store', async () => {
    const custody = await held(rows, { storeId: '' });

    expect(await rows.load(custody.id, '', clerkOf(''))).toBeNull();
    expect(await rows.load(custody.id, '', clerkOf(undefined))).toBeNull();
  });

  it('does not save over somebody who was first', async () => {
    const custody = await held(rows);
    await rows.save(custody, resealed(custody, 'S-2'), request('k1'));

    expect(await rows.save(custody, resealed(custody, 'S-3'), request('k2'))).toBeNull();
    expect(await rows.load(custody.id, '', EVERYTHING)).toMatchObject({
      current: { version: 2, seal: 'S-2' },
    });
  });

  it('saves nothing for an aggregate that does not exist', async () => {
    const custody = aCustody({ id: anId() });

    expect(await rows.save(custody, resealed(custody, 'S-2'), request('k1'))).toBeNull();
    expect(await rows.load(custody.id, '', EVERYTHING)).toBeNull();
  });

  it('lets one cause change an aggregate once, even from its newest version', async () => {
    const custody = await held(rows);
    const saved = await rows.save(custody, resealed(custody, 'S-2'), request('k1'));

    const again = saved && (await rows.save(saved, resealed(saved, 'S-3'), request('k1')));

    expect(saved?.version).toBe(2);
    expect(again).toBeNull();
  });

  it('lets the same cause change another aggregate', async () => {
    const [one, other] = [await held(rows), await held(rows)];
    await rows.save(one, resealed(one, 'S-2'), request('k1'));

    expect(await rows.save(other, resealed(other, 'S-2'), request('k1'))).not.toBeNull();
  });

  it('tells by the fingerprint what a cause had asked when it changed the aggregate', async () => {
    const custody = await held(rows);
    await rows.save(custody, resealed(custody, 'S-2'), request('k1', 'f1'));

    expect(await rows.load(custody.id, 'k1', EVERYTHING)).toMatchObject({ honoured: 'f1' });
    expect(await rows.load(custody.id, 'k0', EVERYTHING)).toMatchObject({ honoured: '' });
    expect(await rows.load(custody.id, 'k2', EVERYTHING)).not.toHaveProperty('honoured');
  });

  it('creates once by id and tells every repeat how the aggregate began', async () => {
    const custody = aCustody({ id: anId() });
    const first = { type: 'custody.taken', at: NINE, data: { seal: 'S-1' }, fingerprint: 'f1' };

    const creation = await rows.create(taken(custody), request('k1', 'f1'));
    const repeat = await rows.create(
      taken(aCustody({ id: custody.id, seal: 'S-9' }), after(1)),
      request('k2', 'f2'),
    );

    expect(creation).toEqual({ created: true, first });
    expect(repeat).toEqual({ created: false, first });
    expect(await rows.load(custody.id, '', EVERYTHING)).toMatchObject({
      current: { seal: 'S-1', version: 1 },
    });
  });

  it('answers a repeat from the first event, whatever has happened since', async () => {
    const custody = await held(rows);
    await rows.save(custody, resealed(custody, 'S-2'), request('k1'));

    const { created, first } = await rows.create(taken(custody), request('k0'));

    expect(created).toBe(false);
    expect(first).toMatchObject({ type: 'custody.taken', data: { seal: 'S-1' } });
  });

  it('tells how an aggregate began, and nothing of one that never did', async () => {
    const { id } = await held(rows);

    expect(await rows.beginning(id)).toEqual({
      type: 'custody.taken',
      at: NINE,
      data: { seal: 'S-1' },
      fingerprint: '',
    });
    expect(await rows.beginning(anId())).toBeNull();
  });

  it('carries along facts that this version does not know', async () => {
    const id = anId();
    const newer = { ...aCustody({ id }), shelf: 'B-7' };
    await rows.create(taken(newer), request('k0'));

    const loaded = await rows.load(id, '', EVERYTHING);
    if (loaded) await rows.save(loaded.current, resealed(loaded.current, 'S-2'), request('k1'));

    expect(await rows.load(id, '', EVERYTHING)).toMatchObject({
      current: { seal: 'S-2', shelf: 'B-7' },
    });
  });

  it('lets exactly one of twenty simultaneous creations make the aggregate', async () => {
    const id = anId();

    const creations = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        rows.create(taken(aCustody({ id })), request(`k${n}`, `f${n}`)),
      ),
    );

    expect(creations.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(creations.map(({ first }) => first.fingerprint)).size).toBe(1);
  });

  it('lets exactly one of twenty simultaneous changes win', async () => {
    const custody = await held(rows);

    const saves = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        rows.save(custody, resealed(custody, `S-${n}`), request(`race-${n}`)),
      ),
    );

    const [winner, ...others] = saves.filter((saved) => saved !== null);
    expect(others).toEqual([]);
    expect(await rows.load(custody.id, '', EVERYTHING)).toMatchObject({ current: winner });
  });
}
