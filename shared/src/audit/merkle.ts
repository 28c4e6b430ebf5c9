import { hash } from 'node:crypto';

/** RFC 9162 (as RFC 6962 before it) keeps leaves and nodes apart, so that no node can pass for a leaf. */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const sha256 = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

export const leafHash = (text: string | Buffer): Buffer => sha256(LEAF, Buffer.from(text));
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

export type MerkleTree = {
  readonly add: (leaf: Buffer) => void;
  readonly size: () => number;
  readonly root: () => string;
};

/** A tree that grows leaf by leaf and keeps no more than one hash per level. */
export function merkleTree(): MerkleTree {
  const peaks: Buffer[] = [];
  let size = 0;
  return {
    add(leaf) {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
        node = nodeHash(peaks.pop() ?? EMPTY, node);
      peaks.push(node);
      size += 1;
    },
    size: () => size,
    root: () => rootOf(peaks).toString('hex'),
  };
}

const EMPTY = sha256();
const rootOf = (peaks: readonly Buffer[]): Buffer =>
  peaks.length === 0 ? EMPTY : peaks.reduceRight((right, left) => nodeHash(left, right));
