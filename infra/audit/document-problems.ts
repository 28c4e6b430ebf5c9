import { earliestDue } from '@anxintui/shared/aggregate/clocks';
import { sha256Of } from '@anxintui/shared/aggregate/history';
import { verifyHistory } from '@anxintui/shared/aggregate/verify';
import type { Leaf } from '@anxintui/shared/audit/seal';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { mongo } from 'mongoose';

/** A leaf, and the number of the seal that holds it. */
export type SealedLeaf = { readonly leaf: Leaf; readonly seal: number };
/** What a document says of itself at one version. */
type HashAt = (version: number) => string | undefined;

/** Everything wrong with an aggregate by itself, and against what was sealed of it. */
export function aggregateProblems(row: Row, sealed: readonly SealedLeaf[]): string[] {
  const entryAt: HashAt = (version) => row.history[version - 1]?.hash;
  return readable(() => [...chainProblems(row), ...sealProblems(sealed, row.version, entryAt)]);
}

/** The same of a record that is written once. */
export function recordProblems(
  { hash, ...content }: mongo.Document,
  sealed: readonly SealedLeaf[],
): string[] {
  const ownHash: HashAt = () => hash;
  return readable(() => [
    ...(sha256Of(content) === hash ? [] : ['is not what was written']),
    ...sealProblems(sealed, 1, ownHash),
  ]);
}

/** Whatever somebody has made of a document, it is a finding and not the end of the search. */
function readable(problems: () => string[]): string[] {
  try {
    return problems();
  } catch {
    return ['cannot be read any more'];
  }
}

function chainProblems({ _id, version, head, clocks, facts, history, nextDueAt }: Row): string[] {
  const problems = verifyHistory({ ...facts, id: _id, version, head, clocks }, history);
  const isDue = earliestDue(clocks)?.getTime() === nextDueAt?.getTime();
  return isDue ? problems : [...problems, 'the due date is not that of its clocks'];
}

function sealProblems(sealed: readonly SealedLeaf[], version: number, hashAt: HashAt): string[] {
  return sealed.flatMap(({ leaf, seal }) => {
    if (version < leaf.version) return [`is behind version ${leaf.version} of seal ${seal}`];
    if (hashAt(leaf.version) === leaf.head) return [];
    return [`version ${leaf.version} is another than that of seal ${seal}`];
  });
}
