import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Aggregate, Cause, Decision, DomainEvent } from './aggregate.js';

/** An event as it is stored: numbered, caused, and chained to the one before. */
export type Entry = DomainEvent & {
  readonly id: string;
  readonly seq: number;
  readonly cause: string;
  /** Hash of what the request asked, where a request was the cause. */
  readonly fingerprint?: string;
  readonly prev: string;
  readonly hash: string;
  /** Hash of the facts and clocks that the step left behind, in its last entry. */
  readonly left?: string;
};
export type Standing = { readonly version: number; readonly head: string };

export const BEGINNING: Standing = { version: 0, head: '' };

/** The entries that a decision adds, and where the history stands after them. */
export function chain(before: Standing, { next, events }: Decision<Aggregate>, cause: Cause) {
  const left = hashOfState(next);
  const entries: Entry[] = [];
  let { version, head } = before;
  for (const event of events) {
    version += 1;
    const isLast = version === before.version + events.length;
    const body = {
      ...event,
      id: randomUUID(),
      seq: version,
      cause: cause.key,
      ...(cause.fingerprint === undefined ? {} : { fingerprint: cause.fingerprint }),
      prev: head,
      ...(isLast ? { left } : {}),
    };
    head = sha256Of(body);
    entries.push({ ...body, hash: head });
  }
  return { entries, version, head };
}

/** The id with facts and clocks: a history cannot be moved under another number. */
export function hashOfState({ version: _, head: __, ...state }: Aggregate): string {
  return sha256Of(state);
}

/** SHA-256 of the RFC 8785 text: the same value has one text, whatever the order of its keys. */
export const sha256Of = (value: object): string =>
  createHash('sha256')
    .update(canonicalize(plain(value)) ?? '')
    .digest('hex');

/** What JSON keeps of a value: dates as text, absent fields gone. Cheaper than a round trip through text. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => plain(each) ?? null);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, plain(each)]));
}
