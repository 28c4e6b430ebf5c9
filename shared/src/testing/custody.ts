import type { Aggregate, Decision } from '../aggregate/aggregate.js';
import type { Clock } from '../aggregate/clocks.js';
import { silence } from '../aggregate/silence.js';
import type { Actor } from '../vocabulary/actors.js';
import type { Involved } from '../vocabulary/parties.js';

/** Goods that a store holds under a seal: the smallest aggregate with a fact, a clock and two events. */
export type Custody = Aggregate & {
  readonly status: 'held';
  readonly seal: string;
  readonly storeId: string;
};

export const NINE = new Date('2026-03-02T09:00:00Z');
export const after = (ms: number): Date => new Date(NINE.getTime() + ms);

export const aClock = (over: Partial<Clock> = {}): Clock => ({
  kind: 'refund',
  generation: 1,
  ruleId: 'refund',
  ruleSetVersion: 'test-rules',
  dayType: 'hour',
  standing: 'promise',
  startAt: NINE,
  dueOn: '2026-03-04',
  dueAt: after(48 * 3_600_000),
  provisional: false,
  calendarVersion: 'test-calendar',
  steps: [],
  state: 'open',
  ...over,
});

export const aCustody = (over: Partial<Custody> = {}): Custody => ({
  id: 'CUSTODY000000000',
  version: 0,
  head: '',
  clocks: [],
  status: 'held',
  seal: 'S-1',
  storeId: 'store-1',
  ...over,
});

/** Held goods concern the staff of the store that holds them. */
export const custodyInvolves = ({ storeId }: Custody): Involved => ({
  shopperId: '',
  sellerStoreId: storeId,
  sellerId: '',
});
export const clerkOf = (storeId: string | undefined): Actor => ({
  accountId: 'clerk-1',
  roles: ['clerk'],
  storeId,
});

export const taken = (custody: Custody, at: Date = NINE): Decision<Custody> => ({
  next: custody,
  events: [{ type: 'custody.taken', at, by: 'clerk', data: { seal: custody.seal } }],
});

export const resealed = (custody: Custody, seal: string, at: Date = NINE): Decision<Custody> => ({
  next: { ...custody, seal },
  events: [{ type: 'custody.resealed', at, by: 'manager', data: { seal } }],
});

export const custodyOverdue = (custody: Custody, now: Date): Decision<Custody> | null =>
  silence(custody, now, (current, { kind }) => ({
    next: current,
    events: [{ type: `custody.${kind}-overdue`, at: now, by: 'clock' }],
  }));
