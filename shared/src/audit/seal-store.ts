import { createHash } from 'node:crypto';
import { Leaf, leafLine, Seal } from './seal.js';

/** A seal as it lies in the store, whatever has become of it. */
export type StoredSeal = { readonly name: string; readonly text: string };

/** Where seals are kept: in the hands of somebody who has no access to the database. */
export type SealStore = {
  /** Every seal, the oldest first. */
  readonly stored: () => Promise<readonly StoredSeal[]>;
  /** The leaves that are new in a seal, a line each, by collection and id. */
  readonly lines: (seal: Seal) => AsyncIterable<string>;
  readonly draft: () => Promise<SealDraft>;
};
/** A seal in the making; nobody sees anything of it before `commit`. */
export type SealDraft = {
  readonly write: (line: string) => Promise<void>;
  readonly finish: () => Promise<Pick<Seal, 'changed' | 'changes'>>;
  /** False when somebody else has sealed under that number; then nothing is kept. */
  readonly commit: (seal: Seal) => Promise<boolean>;
  /** Clears away what was not committed; harmless after `commit`. */
  readonly abandon: () => Promise<void>;
};

/** Null where the text is no seal any more. */
export const readSeal = ({ text }: StoredSeal): Seal | null =>
  Seal.safeParse(parsed(text)).data ?? null;

/** The new leaves of a seal; fails at the end when they are not those that the seal was made of. */
export async function* leavesOf(store: SealStore, seal: Seal): AsyncGenerator<Leaf> {
  const hash = createHash('sha256');
  let changed = 0;
  for await (const line of store.lines(seal)) {
    hash.update(`${line}\n`);
    changed += 1;
    yield leafIn(line, seal);
  }
  if (changed !== seal.changed || hash.digest('hex') !== seal.changes)
    throw new Error(`the leaves of seal ${seal.number} are not those that were sealed`);
}

function leafIn(line: string, { number }: Seal): Leaf {
  const leaf = Leaf.safeParse(parsed(line)).data;
  if (!leaf || leafLine(leaf) !== line)
    throw new Error(`seal ${number} has a line that is no leaf`);
  return leaf;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
