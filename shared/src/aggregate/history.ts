import { hash, randomUUID } from 'node:crypto';
import type { Aggregate, Cause, Decision, DomainEvent } from './aggregate.js';
import { canonicalText } from './canonical-text.js';

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
    entries.push(Object.assign(body, { hash: head }));
  }
  return { entries, version, head };
}

/** The id with facts and clocks: a history cannot be moved under another number. */
export function hashOfState({ version: _, head: __, ...state }: Aggregate): string {
  return sha256Of(state);
}

/** SHA-256 of the RFC 8785 text: the same value has one text, whatever the order of its keys. */
export const sha256Of = (value: object): string => hash('sha256', canonicalText(value), 'hex');
