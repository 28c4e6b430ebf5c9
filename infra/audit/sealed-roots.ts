import { leafHash, type MerkleTree, merkleTree } from '@anxintui/shared/audit/merkle';
import { leafLine, type Seal } from '@anxintui/shared/audit/seal';
import type { SealedLeaf } from './document-problems.js';
import type { CheckedSeal, Found } from './seal-problems.js';

/** The roots of a month are made anew; those of older seals stand by their signature and the hash of their leaves. */
const NEWEST = 31;

/** Grows the trees of the newest seals again, document by document. */
export function sealedRoots(seals: readonly CheckedSeal[]) {
  const whole = seals.findIndex(({ hasLeaves }) => !hasLeaves);
  const known = whole === -1 ? seals : seals.slice(0, whole);
  const trees = known.slice(-NEWEST).map(({ seal }) => ({ seal, tree: merkleTree() }));
  return {
    /** What the seals have of one document, the oldest first. */
    add(sealed: readonly SealedLeaf[]): void {
      const hashes = sealed.map(({ leaf, seal }) => ({ seal, hash: leafHash(leafLine(leaf)) }));
      for (const { seal, tree } of trees) {
        const last = hashes.findLast((each) => each.seal <= seal.number);
        if (last) tree.add(last.hash);
      }
    },
    compare(found: Found): void {
      for (const each of trees) rootProblem(each, found);
    },
  };
}

function rootProblem({ seal, tree }: { seal: Seal; tree: MerkleTree }, found: Found): void {
  if (tree.size() !== seal.leaves)
    found(`seal ${seal.number} says ${seal.leaves} leaves and has ${tree.size()}`);
  if (tree.root() !== seal.root) found(`seal ${seal.number} has a root that is not of its leaves`);
}
