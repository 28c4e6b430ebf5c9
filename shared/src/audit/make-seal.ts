import type { KeyObject } from 'node:crypto';
import type { CivilDate } from '../calendar/civil-date.js';
import { leafHash, merkleTree } from './merkle.js';
import { lastLeaves, type NextLeaf, nextLeaves } from './next-leaves.js';
import { hashOfSeal, type Leaf, leafLine, type Seal, signedSeal } from './seal.js';
import { leavesOf, readSeal, type SealDraft, type SealStore } from './seal-store.js';
import type { StoredLeaf } from './stored-leaves.js';

export type SealingDeps = {
  readonly store: SealStore;
  readonly key: KeyObject;
  /** What the database has, by collection and id. */
  readonly stored: () => AsyncIterable<StoredLeaf>;
};
export type Sealing = { readonly day: CivilDate; readonly at: Date };
/** A new seal, and the first of the documents that contradict an earlier one. */
export type Sealed = { readonly seal: Seal; readonly examples: readonly Leaf[] };
const MOST_EXAMPLES = 20;

/** Every seal in the store; fails where one cannot be read or does not follow the one before. */
export async function sealsIn(store: SealStore): Promise<Seal[]> {
  const seals: Seal[] = [];
  for (const each of await store.stored()) {
    const seal = readSeal(each);
    const before = seals.at(-1);
    if (seal?.number !== seals.length + 1 || seal.previous !== (before ? hashOfSeal(before) : ''))
      throw new Error(`${each.name} does not follow the seal before it`);
    seals.push(seal);
  }
  return seals;
}

/** Seals what the database has, after the seals there are; null when somebody else was first. */
export async function makeSeal(
  { store, key, stored }: SealingDeps,
  before: readonly Seal[],
  { day, at }: Sealing,
): Promise<Sealed | null> {
  const draft = await store.draft();
  try {
    const sealed = lastLeaves(before.map((seal) => leavesOf(store, seal)));
    const written = await writeDown(draft, nextLeaves(sealed, stored()));
    const { examples, ...tree } = written;
    const last = before.at(-1);
    const facts = {
      number: before.length + 1,
      day,
      sealedAt: at.toISOString(),
      previous: last ? hashOfSeal(last) : '',
      ...tree,
      ...(await draft.finish()),
    };
    const seal = signedSeal(facts, key);
    return (await draft.commit(seal)) ? { seal, examples } : null;
  } finally {
    await draft.abandon();
  }
}

async function writeDown(draft: SealDraft, leaves: AsyncIterable<NextLeaf>) {
  const tree = merkleTree();
  const examples: Leaf[] = [];
  let contradictions = 0;
  for await (const { leaf, isNew, isContradicted } of leaves) {
    const line = leafLine(leaf);
    tree.add(leafHash(line));
    if (isNew) await draft.write(line);
    if (!isContradicted) continue;
    contradictions += 1;
    if (examples.length < MOST_EXAMPLES) examples.push(leaf);
  }
  return { root: tree.root(), leaves: tree.size(), contradictions, examples };
}
