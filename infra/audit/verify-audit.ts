import { hashOfSeal, type Leaf } from '@anxintui/shared/audit/seal';
import { leavesOf, type SealStore } from '@anxintui/shared/audit/seal-store';
import { type Place, sideBySide } from '@anxintui/shared/audit/side-by-side';
import type { Connection } from 'mongoose';
import type { SealedLeaf } from './document-problems.js';
import { type CheckedSeal, checkSeals, type Found } from './seal-problems.js';
import { sealedRoots } from './sealed-roots.js';
import { type StoredDocument, storedDocuments } from './stored-documents.js';

export type AuditDeps = {
  readonly connection: Connection;
  readonly store: SealStore;
  /** The public keys that are trusted. */
  readonly keys: readonly string[];
  /** Told of every problem as it is found. */
  readonly found: Found;
};
export type Audited = {
  readonly documents: number;
  readonly events: number;
  readonly seals: number;
  /** When the newest seal was made; null where there is none. */
  readonly sealedAt: string | null;
};
type SealedDocument = Place & { readonly sealed: readonly SealedLeaf[] };

/** Holds every document against its own history and against all that was ever sealed of it. */
export async function verifyAudit(deps: AuditDeps): Promise<Audited> {
  const known = await newestKnown(deps.connection);
  const seals = await checkSeals(deps.store, deps.keys, deps.found);
  if (seals.length === 0) deps.found('there is no seal: nothing vouches for the database');
  if (known && !seals.some(({ seal }) => hashOfSeal(seal) === known.hash))
    deps.found(`seal ${known._id} is not there, and the database knows of it`);
  const counts = await checkDocuments(deps, seals);
  return { ...counts, seals: seals.length, sealedAt: seals.at(-1)?.seal.sealedAt ?? null };
}

async function checkDocuments({ connection, store, found }: AuditDeps, seals: CheckedSeal[]) {
  const roots = sealedRoots(seals);
  const all: AsyncIterable<SealedDocument | StoredDocument>[] = [
    sealedDocuments(store, seals),
    storedDocuments(connection),
  ];
  let documents = 0;
  let events = 0;
  for await (const { collection, id, found: sides } of sideBySide(all)) {
    const { sealed, stored } = opposed(sides.map(({ item }) => item));
    roots.add(sealed);
    documents += Number(stored !== undefined);
    events += stored?.events ?? 0;
    const problems = stored?.problems(sealed) ?? ['is gone'];
    for (const problem of problems) found(`${collection} ${id} ${problem}`);
  }
  roots.compare(found);
  return { documents, events };
}

/** What the seals and the database have of one document. */
function opposed(sides: readonly (SealedDocument | StoredDocument)[]) {
  const sealed = sides.flatMap((side) => ('sealed' in side ? side.sealed : []));
  const stored = sides.find((side) => 'problems' in side);
  return { sealed, stored };
}

/** All leaves that were ever sealed of each document, the oldest first. */
async function* sealedDocuments(
  store: SealStore,
  seals: readonly CheckedSeal[],
): AsyncGenerator<SealedDocument> {
  const whole = seals.flatMap(({ seal, hasLeaves }) => (hasLeaves ? [seal] : []));
  const leaves: AsyncIterable<Leaf>[] = whole.map((seal) => leavesOf(store, seal));
  for await (const { collection, id, found } of sideBySide(leaves)) {
    const sealed = found.map(({ at, item }) => ({ leaf: item, seal: whole[at]?.number ?? 0 }));
    yield { collection, id, sealed };
  }
}

/** Seals that were taken away are missed because the database remembers the newest one. */
const newestKnown = (connection: Connection) =>
  connection
    .collection<{ _id: number; hash: string }>('seals')
    .findOne({}, { sort: { _id: -1 }, projection: { hash: 1 } });
