import type { Leaf } from './seal.js';
import { sideBySide } from './side-by-side.js';
import type { StoredLeaf } from './stored-leaves.js';

/** The leaf of a document in the next seal. */
export type NextLeaf = {
  readonly leaf: Leaf;
  readonly isNew: boolean;
  /** The database is behind what was sealed: gone, rolled back, or rewritten. */
  readonly isContradicted: boolean;
};

/** What the seals before say together: of each document the leaf that was sealed last. */
export async function* lastLeaves(seals: readonly AsyncIterable<Leaf>[]): AsyncGenerator<Leaf> {
  for await (const { found } of sideBySide(seals)) {
    const last = found.at(-1);
    if (last) yield last.item;
  }
}

/**
 * What was sealed once stays sealed: a document that is gone or went back keeps its leaf, so that no later seal can
 * make that good.
 */
export async function* nextLeaves(
  sealed: AsyncIterable<Leaf>,
  stored: AsyncIterable<StoredLeaf>,
): AsyncGenerator<NextLeaf> {
  for await (const { found } of sideBySide([standing(sealed), stored])) {
    const before = found.find(({ at }) => at === 0)?.item.leaf ?? null;
    const now = found.find(({ at }) => at === 1)?.item.leaf ?? null;
    const next = nextLeaf(before, now);
    if (next) yield next;
  }
}

async function* standing(leaves: AsyncIterable<Leaf>): AsyncGenerator<StoredLeaf> {
  for await (const leaf of leaves) yield { collection: leaf.collection, id: leaf.id, leaf };
}

function nextLeaf(before: Leaf | null, now: Leaf | null): NextLeaf | null {
  if (!before) return now && { leaf: now, isNew: true, isContradicted: false };
  if (now && now.version > before.version) return { leaf: now, isNew: true, isContradicted: false };
  const isSame = now?.version === before.version && now.head === before.head;
  return { leaf: before, isNew: false, isContradicted: !isSame };
}
