import type { Actor } from '../vocabulary/actors.js';
import type { Clock } from './clocks.js';
import { DomainError } from './lifecycle.js';

export type EventData = Readonly<
  Record<string, string | number | boolean | readonly string[] | null>
>;

/** Something that happened: what the timeline shows and the router acts on. Ids and figures only, nothing personal. */
export type DomainEvent = {
  readonly type: string;
  readonly at: Date;
  /** The role that acted (`clock` and `router` act without a person). */
  readonly by: string;
  /** The account that acted, where a person did. */
  readonly account?: string;
  readonly data?: EventData;
};

/** One document. `version` counts its events, `head` is the hash of the last one. */
export type Aggregate = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly clocks: readonly Clock[];
};

/** What a pure decision returns: the aggregate as it will be, and what happened to it. */
export type Decision<A extends Aggregate> = {
  readonly next: A;
  readonly events: readonly [DomainEvent, ...DomainEvent[]];
};

/** What led to a change: a request, an event, a clock or a calendar; and, for a request, the hash of what it asked. */
export type Cause = { readonly key: string; readonly fingerprint?: string };

/**
 * Who reads: a person, to whom only what concerns them exists; or the system itself, which says so. There is no third
 * way, so that nobody can forget to ask.
 */
export type Viewer = Actor | typeof EVERYTHING;
/** The view of the router, of clocks, and of what is made public field by field. */
export const EVERYTHING = 'everything';

export type Loaded<A extends Aggregate> = {
  readonly current: A;
  /** The fingerprint with which this cause has already changed the aggregate ('' when it carried none); absent when it has not. */
  readonly honoured?: string;
};

/** How an aggregate began: its first event is what every repeat of the filing is answered from. */
export type Beginning = Pick<DomainEvent, 'type' | 'at' | 'data'> & {
  readonly fingerprint: string;
};
export type Creation = { readonly created: boolean; readonly first: Beginning };

export interface Repository<A extends Aggregate> {
  /** Null when there is none, or none that concerns the viewer. */
  load(id: string, cause: string, viewer: Viewer): Promise<Loaded<A> | null>;
  /**
   * Creates the aggregate of `decision.next.id`; `created` is false when it exists already, and then `first` tells
   * whether this is a repeat or something else under the same key.
   */
  create(decision: Decision<A>, cause: Cause): Promise<Creation>;
  /** How the aggregate began; null when there is none. */
  beginning(id: string): Promise<Beginning | null>;
  /**
   * Writes state, clocks, history and outbox in one step; null when somebody else was first.
   * The same cause changes an aggregate once.
   */
  save(before: A, decision: Decision<A>, cause: Cause): Promise<A | null>;
}

export const nothing = (id: string): DomainError =>
  new DomainError('not-found', 'not-found', `there is no ${id}`);
export const changedMeanwhile = (id: string): DomainError =>
  new DomainError('conflict', 'changed-meanwhile', `${id} has changed`);
export const stale = (id: string): DomainError =>
  new DomainError('stale', 'stale-version', `${id} is no longer what you saw`);
export const keyReused = (): DomainError =>
  new DomainError('rule-broken', 'idempotency-key-reused', 'this key belongs to another request');
