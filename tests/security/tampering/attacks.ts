import { RECORDS, SEALED } from '@anxintui/shared/audit/stored-leaves';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import fc from 'fast-check';
import * as documents from './document-tampers.js';
import * as seals from './seal-tampers.js';
import type { Document, SealedCopy } from './sealed-copy.js';

/** One thing done behind everybody's back; `make` does it and answers with how to undo it. */
export type Attack = {
  readonly kind: string;
  readonly what: string;
  /** What the document is then, of kinds that leave every hash right. */
  readonly consistent?: Row | null;
  readonly make: () => Promise<() => unknown>;
};

/** Finds itself in the chain of hashes or in the state that the last entry vouches for. */
const INCONSISTENT: Readonly<Record<string, documents.Tamper<Row>>> = {
  'history edited': documents.edited('history'),
  'facts edited': documents.edited('facts'),
  'clocks edited': documents.edited('clocks'),
  'fact dropped': documents.factDropped,
  'fact added': documents.factAdded,
  'clock dropped': documents.clockDropped,
  'entry deleted': documents.entryDeleted,
  'entry inserted': documents.entryInserted,
  'entries swapped': documents.entriesSwapped,
  'standing edited': documents.standingEdited,
};
/** Every hash is right; nothing but the seal knows better. */
const CONSISTENT: Readonly<Record<string, documents.Tamper<Row>>> = {
  'rolled back': documents.rolledBack,
  'history rewritten': documents.rewritten,
  'state vouched for': documents.vouchedFor,
};
const ON_RECORDS: Readonly<Record<string, documents.Tamper<Document>>> = {
  'record edited': documents.recordEdited,
  'record forged': documents.recordForged,
};
const ON_SEALS: Readonly<Record<string, seals.SealTamper>> = {
  'leaf edited': seals.leafEdited,
  'seal edited': seals.sealEdited,
  'seal forged': seals.sealForged,
  'seals reordered': seals.sealsReordered,
  'file taken': seals.fileTaken,
  'all taken': seals.allTaken,
};
export const KINDS = [
  ...Object.keys({ ...INCONSISTENT, ...CONSISTENT, ...ON_RECORDS, ...ON_SEALS }),
  'document dropped',
  'record dropped',
];

type Target<T> = { readonly collection: string; readonly document: T; readonly version: number };
type Targets = {
  readonly rows: readonly Target<Row>[];
  readonly records: readonly Target<Document>[];
};
type Chosen = { readonly kind: string; readonly which: number; readonly pick: number };

/** So many attacks, chosen by a seed among everything that these documents and seals give occasion for. */
export async function attacks(copy: SealedCopy, count: number, seed: number): Promise<Attack[]> {
  const targets = { rows: await rowsIn(copy), records: await recordsIn(copy) };
  const asked = fc.record({
    kind: fc.constantFrom(...KINDS),
    which: fc.nat({ max: 1_000_000 }),
    pick: fc.nat({ max: 1_000_000 }),
  });
  return fc
    .sample(asked, { numRuns: 3 * count, seed })
    .flatMap((chosen) => attackOf(copy, targets, chosen) ?? [])
    .slice(0, count);
}

async function rowsIn({ connection, sealedVersions }: SealedCopy): Promise<Target<Row>[]> {
  const versions = await sealedVersions();
  const targets: Target<Row>[] = [];
  for (const collection of SEALED.filter((name) => !RECORDS.has(name)))
    for await (const document of connection.collection<Row>(collection).find()) {
      const version = versions.get(`${collection} ${document._id}`) ?? 0;
      targets.push({ collection, document, version });
    }
  return targets;
}

async function recordsIn({ connection }: SealedCopy): Promise<Target<Document>[]> {
  const targets: Target<Document>[] = [];
  for (const collection of RECORDS)
    for await (const document of connection.collection<Document>(collection).find())
      targets.push({ collection, document, version: 1 });
  return targets;
}

function attackOf(copy: SealedCopy, targets: Targets, chosen: Chosen): Attack | null {
  const { kind, which, pick } = chosen;
  const onSeals = ON_SEALS[kind];
  if (onSeals) return onFiles(copy, kind, { tamper: onSeals, pick });
  const onRows = kind === 'document dropped' ? documents.dropped : rowTamper(kind);
  const row = targets.rows[which % targets.rows.length];
  if (onRows && row) return onRow(copy, chosen, { tamper: onRows, target: row });
  const onRecords = kind === 'record dropped' ? documents.dropped : ON_RECORDS[kind];
  const record = targets.records[which % targets.records.length];
  if (onRecords && record) return onDocument(copy, chosen, { tamper: onRecords, target: record });
  throw new Error(`nothing to attack by: ${kind}`);
}

const rowTamper = (kind: string) => INCONSISTENT[kind] ?? CONSISTENT[kind];

function onFiles(
  { folder }: SealedCopy,
  kind: string,
  { tamper, pick }: { readonly tamper: seals.SealTamper; readonly pick: number },
): Attack {
  return { kind, what: kind, make: async () => tamper(folder, pick) };
}

type OnDocument<T> = { readonly tamper: documents.Tamper<T>; readonly target: Target<T> };

function onRow(copy: SealedCopy, chosen: Chosen, on: OnDocument<Row>): Attack | null {
  const attack = onDocument(copy, chosen, on);
  return attack && chosen.kind in CONSISTENT ? { ...attack, consistent: attack.tampered } : attack;
}

function onDocument<T extends Document>(
  { connection }: SealedCopy,
  { kind, pick }: Chosen,
  { tamper, target: { collection, document, version } }: OnDocument<T>,
): (Attack & { readonly tampered: T | null }) | null {
  const tampered = tamper(document, pick, { version });
  if (!tampered) return null;
  const { _id, ...before } = document;
  const rows = connection.collection<Document>(collection);
  const put = ({ _id: _, ...content }: Document) =>
    rows.replaceOne({ _id }, content, { upsert: true });
  return {
    kind,
    what: `${collection} ${_id}: ${tampered.what}`,
    tampered: tampered.document,
    async make() {
      await (tampered.document ? put(tampered.document) : rows.deleteOne({ _id }));
      return () => put({ _id, ...before });
    },
  };
}
