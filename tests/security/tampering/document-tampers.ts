import { BEGINNING, type Entry, hashOfState, sha256Of } from '@anxintui/shared/aggregate/history';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Document } from './sealed-copy.js';

/** What somebody with access to the database could make of a document; null: it is dropped. */
export type Tampered<T> = { readonly what: string; readonly document: T | null };
/** Null where this document gives no occasion for it; `pick` chooses among the occasions. */
export type Tamper<T> = (document: T, pick: number, context: Sealed) => Tampered<T> | null;
/** How far the document was when it was sealed last. */
type Sealed = { readonly version: number };

type Path = readonly (string | number)[];
const isPart = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !(value instanceof Date);

/** Every single value inside a value, with the way to it. */
function leavesOf(value: unknown, path: Path = []): { path: Path; leaf: unknown }[] {
  if (!isPart(value)) return [{ path, leaf: value }];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

function altered(leaf: unknown): unknown {
  if (leaf instanceof Date) return new Date(leaf.getTime() + 1);
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  return typeof leaf === 'string' ? `${leaf} ` : 'nothing';
}

function withAltered<T>(value: T, [key, ...rest]: Path): T {
  const copy = structuredClone(value);
  if (isPart(copy) && key !== undefined)
    Object.assign(copy, {
      [key]: rest.length === 0 ? altered(copy[key]) : withAltered(copy[key], rest),
    });
  return copy;
}

const chosen = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** One value of a part of the document is another one. */
export const edited =
  (part: 'history' | 'facts' | 'clocks'): Tamper<Row> =>
  (row, pick) => {
    const leaf = chosen(leavesOf(row[part]), pick);
    if (!leaf || leaf.path.length === 0) return null;
    const what = `another ${[part, ...leaf.path].join('.')}`;
    return { what, document: { ...row, [part]: withAltered(row[part], leaf.path) } };
  };

export const factDropped: Tamper<Row> = (row, pick) => {
  const name = chosen(Object.keys(row.facts), pick) ?? '';
  const { [name]: _, ...facts } = row.facts;
  return { what: `no ${name}`, document: { ...row, facts } };
};

export const factAdded: Tamper<Row> = (row) => ({
  what: 'one more fact',
  document: { ...row, facts: { ...row.facts, isSettled: true } },
});

export const clockDropped: Tamper<Row> = (row, pick) => {
  if (row.clocks.length === 0) return null;
  const at = pick % row.clocks.length;
  return {
    what: `no clock ${at}`,
    document: { ...row, clocks: row.clocks.filter((_, index) => index !== at) },
  };
};

export const entryDeleted: Tamper<Row> = (row, pick) => {
  const at = pick % row.history.length;
  const history = row.history.filter((_, index) => index !== at);
  return { what: `no entry ${at}`, document: { ...row, history } };
};

/** An entry that never was, in its place in the chain and with a hash that is right. */
export const entryInserted: Tamper<Row> = (row, pick) => {
  const at = pick % row.history.length;
  const [before, after] = [row.history.slice(0, at), row.history.slice(at)];
  const { hash: _, left: __, ...next } = after[0] ?? row.history[0] ?? anEntry;
  const body = { ...next, id: `${next.id}-forged` };
  const history = [...before, { ...body, hash: sha256Of(body) }, ...after];
  return { what: `a forged entry ${at}`, document: { ...row, history } };
};
const anEntry: Entry = {
  type: '',
  at: new Date(0),
  by: '',
  id: '',
  seq: 1,
  cause: '',
  prev: '',
  hash: '',
};

export const entriesSwapped: Tamper<Row> = (row, pick) => {
  if (row.history.length < 2) return null;
  const at = pick % (row.history.length - 1);
  const history = row.history.toSpliced(at, 2, ...row.history.slice(at, at + 2).reverse());
  return { what: `entries ${at} and ${at + 1} swapped`, document: { ...row, history } };
};

export const standingEdited: Tamper<Row> = (row, pick) => {
  const edits = [
    { version: row.version - 1 },
    { version: row.version + 1 },
    { head: row.history[0]?.prev ?? '' },
    { nextDueAt: new Date((row.nextDueAt?.getTime() ?? 0) + 60_000) },
  ];
  const edit = chosen(edits, pick) ?? {};
  return { what: `another ${Object.keys(edit)}`, document: { ...row, ...edit } };
};

/** The document with another history, every hash of which is right. */
export function rebuilt(row: Row, entries: readonly Entry[]): Row {
  const { _id, facts, clocks } = row;
  const left = hashOfState({ ...facts, id: _id, version: 0, head: '', clocks });
  let { version, head } = BEGINNING;
  const history = entries.map(({ hash: _, ...entry }, index) => {
    version += 1;
    const isLast = index === entries.length - 1;
    const body = { ...entry, seq: version, prev: head, ...(isLast ? { left } : {}) };
    head = sha256Of(body);
    return { ...body, hash: head };
  });
  return { ...row, version, head, history };
}

/** Everything since some version is undone, consistently. */
export const rolledBack: Tamper<Row> = (row, pick, { version }) => {
  if (version < 2) return null;
  const to = 1 + (pick % (version - 1));
  return { what: `back to version ${to}`, document: rebuilt(row, row.history.slice(0, to)) };
};

/** Something that was sealed happened otherwise, consistently; as much has happened as before, or more. */
export const rewritten: Tamper<Row> = (row, pick, { version }) => {
  if (version < 1) return null;
  const at = pick % version;
  const entries = row.history.map((entry, index) =>
    index === at ? { ...entry, by: entry.by === 'clerk' ? 'manager' : 'clerk' } : entry,
  );
  const last = entries.at(-1);
  const more = pick % 3 === 0 && last ? [...entries, { ...last, id: `${last.id}-more` }] : entries;
  return { what: `entry ${at} rewritten`, document: rebuilt(row, more) };
};

/** The facts are others, and the last entry vouches for them. */
export const vouchedFor: Tamper<Row> = (row, pick, { version }) => {
  if (version < row.version) return null;
  const leaf = chosen(leavesOf(row.facts), pick);
  if (!leaf) return null;
  const facts = withAltered(row.facts, leaf.path);
  return {
    what: `another ${leaf.path.join('.')}, vouched for`,
    document: rebuilt({ ...row, facts }, row.history),
  };
};

export const dropped = (): Tampered<never> => ({ what: 'gone', document: null });

export const recordEdited: Tamper<Document> = (record, pick) => {
  const { _id, ...content } = record;
  const leaf = chosen(leavesOf(content), pick);
  if (!leaf) return null;
  return {
    what: `another ${leaf.path.join('.')}`,
    document: { _id, ...withAltered(content, leaf.path) },
  };
};

export const recordForged: Tamper<Document> = (record, pick) => {
  const { hash: _, _id, ...content } = record;
  const leaf = chosen(leavesOf(content), pick);
  if (!leaf) return null;
  const forged = { _id, ...withAltered(content, leaf.path) };
  return {
    what: `another ${leaf.path.join('.')}, hash made anew`,
    document: { ...forged, hash: sha256Of(forged) },
  };
};
