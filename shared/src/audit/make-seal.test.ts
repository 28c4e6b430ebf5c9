import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSeal, sealsIn } from './make-seal.js';
import { leafHash, merkleTree } from './merkle.js';
import { hashOfSeal, isSigned, type Leaf, leafLine, publicKeyOf, sealKey } from './seal.js';
import { leavesOf } from './seal-store.js';
import { aLeaf, each, gathered, KEY, sealFolder } from './seals.contract.js';

const CASE = aLeaf();
const PLEDGE = aLeaf({ collection: 'pledges', id: 'P1', head: 'p1' });
const rootOf = (leaves: readonly Leaf[]): string => {
  const tree = merkleTree();
  for (const leaf of leaves) tree.add(leafHash(leafLine(leaf)));
  return tree.root();
};
type Folder = Awaited<ReturnType<typeof sealFolder>>;
let seals: Folder;
beforeEach(async () => {
  seals = await sealFolder();
});
afterEach(() => seals.clear());

const linesOf = async (number: number): Promise<Leaf[]> => {
  const seal = (await sealsIn(seals.store))[number - 1];
  return seal ? gathered(leavesOf(seals.store, seal)) : [];
};

describe('the seal of a day', () => {
  it('covers every document, is signed, and says by whom', async () => {
    const made = await seals.seal('2026-03-02', [CASE, PLEDGE]);

    expect(made?.seal).toMatchObject({
      number: 1,
      day: '2026-03-02',
      previous: '',
      leaves: 2,
      changed: 2,
      contradictions: 0,
      root: rootOf([CASE, PLEDGE]),
      publicKey: publicKeyOf(KEY),
    });
    expect(made && isSigned(made.seal)).toBe(true);
  });

  it('is not what was signed once anything in it is another', async () => {
    const made = await seals.seal('2026-03-02', [CASE]);
    const seal = made?.seal;

    expect(seal && isSigned({ ...seal, root: rootOf([PLEDGE]) })).toBe(false);
    expect(seal && isSigned({ ...seal, contradictions: 1 })).toBe(false);
    expect(seal && isSigned({ ...seal, publicKey: publicKeyOf(sealKey(new Uint8Array(32))) })).toBe(
      false,
    );
    expect(seal && isSigned({ ...seal, publicKey: 'no key' })).toBe(false);
  });

  it('points to the one before, and writes down only what is new since then', async () => {
    const first = await seals.seal('2026-03-02', [CASE, PLEDGE]);
    const later = aLeaf({ version: 3, head: 'h3' });
    const second = await seals.seal('2026-03-03', [later, PLEDGE]);

    expect(second?.seal).toMatchObject({
      number: 2,
      previous: first && hashOfSeal(first.seal),
      leaves: 2,
      changed: 1,
      root: rootOf([later, PLEDGE]),
    });
    expect(await linesOf(2)).toEqual([later]);
  });

  it.each([
    ['is gone', [PLEDGE]],
    ['went back', [aLeaf({ version: 1, head: 'h1' }), PLEDGE]],
    ['is another of the same version', [aLeaf({ version: 2, head: 'other' }), PLEDGE]],
  ])('keeps what was sealed of a document that %s, and says so each day', async (_, leaves) => {
    const sealed = aLeaf({ version: 2, head: 'h2' });
    await seals.seal('2026-03-02', [sealed, PLEDGE]);

    const second = await seals.seal('2026-03-03', leaves);
    const third = await seals.seal('2026-03-04', leaves);

    expect(second).toMatchObject({ seal: { contradictions: 1, changed: 0 }, examples: [sealed] });
    expect(third?.seal.root).toBe(rootOf([sealed, PLEDGE]));
    expect(third?.seal.contradictions).toBe(1);
  });

  it('is made once: whoever comes second leaves no seal', async () => {
    const both = await Promise.all([
      seals.seal('2026-03-02', [CASE]),
      seals.seal('2026-03-02', [CASE, PLEDGE]),
    ]);

    const [kept] = await sealsIn(seals.store);
    expect(both.filter((made) => made !== null)).toMatchObject([{ seal: kept }]);
    expect(await linesOf(1)).toHaveLength(kept?.leaves ?? 0);
  });

  it('lies in files that nobody writes twice, and leaves nothing half made beside them', async () => {
    await seals.seal('2026-03-02', [CASE]);

    const names = readdirSync(seals.folder);
    expect(names).toHaveLength(2);
    expect(names.map((name) => statSync(join(seals.folder, name)).mode & 0o777)).toEqual([
      0o444, 0o444,
    ]);
  });

  it('leaves nothing behind when the database cannot be read to the end', async () => {
    async function* breaking() {
      yield* each([{ collection: 'cases', id: 'CASE1', leaf: CASE }]);
      throw new Error('the database is away');
    }
    const deps = { store: seals.store, key: KEY, stored: breaking };

    const made = makeSeal(deps, [], { day: '2026-03-02', at: new Date('2026-03-02T01:00:00Z') });

    await expect(made).rejects.toThrow('the database is away');
    expect(readdirSync(seals.folder)).toEqual([]);
  });

  it('is not put on top of seals that somebody has edited', async () => {
    await seals.seal('2026-03-02', [CASE]);
    const path = join(seals.folder, 'seal-000001.json');
    const text = readFileSync(path, 'utf8');
    chmodSync(path, 0o600);
    await seals.seal('2026-03-03', [CASE, PLEDGE]);
    writeFileSync(path, text.replace('"leaves":1', '"leaves":9'));

    await expect(seals.seal('2026-03-04', [CASE])).rejects.toThrow('does not follow');
    rmSync(path);
    await expect(seals.seal('2026-03-04', [CASE])).rejects.toThrow('does not follow');
  });

  it('is not put on top of leaves that are not those that were sealed', async () => {
    const first = await seals.seal('2026-03-02', [CASE, PLEDGE]);
    await seals.seal('2026-03-03', [aLeaf({ version: 2, head: 'h2' }), PLEDGE]);
    const [one = '', other = ''] = readdirSync(seals.folder).filter((name) => name.endsWith('.gz'));
    const bytes = readFileSync(join(seals.folder, other));
    rmSync(join(seals.folder, one));
    writeFileSync(join(seals.folder, one), bytes);

    expect(first).not.toBeNull();
    await expect(seals.seal('2026-03-04', [CASE, PLEDGE])).rejects.toThrow('not those');
  });
});
