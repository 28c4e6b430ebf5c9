import type { ClockRule, Deadline } from '../calendar/rule-set.js';

export const CLOCK_STATES = ['open', 'met', 'fired', 'superseded'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** A deadline with its arithmetic. Never edited: a pause or an extension supersedes one generation and opens the next. */
export type Clock = Deadline & {
  readonly kind: string;
  readonly generation: number;
  readonly ruleId: string;
  readonly ruleSetVersion: string;
  readonly dayType: ClockRule['dayType'];
  /** Whether the law, a promise or only a target stands behind it. */
  readonly standing: ClockRule['standing'];
  readonly startAt: Date;
  readonly state: ClockState;
  readonly firedAt?: Date;
  /** Milliseconds between `dueAt` and `firedAt`. */
  readonly lateByMs?: number;
  /** Why this generation ended before its time, and what did it. */
  readonly supersededBy?: string;
};
export type NewClock = Omit<Clock, 'generation' | 'state'>;

export const isOpen = (clock: Clock): boolean => clock.state === 'open';
const isOpenOf = (kind: string) => (clock: Clock) => isOpen(clock) && clock.kind === kind;

export function openClock(clocks: readonly Clock[], opened: NewClock): Clock[] {
  const generation = clocks.filter(({ kind }) => kind === opened.kind).length + 1;
  return [...clocks, { ...opened, generation, state: 'open' }];
}

export const meetClock = (clocks: readonly Clock[], kind: string): Clock[] =>
  clocks.map((clock) => (isOpenOf(kind)(clock) ? { ...clock, state: 'met' } : clock));

/** Nobody waits for anything any more: what is still open ends without having been met. */
export const endClocks = (clocks: readonly Clock[], reason: string): Clock[] =>
  clocks.map((clock) =>
    isOpen(clock) ? { ...clock, state: 'superseded', supersededBy: reason } : clock,
  );

/** Ends the open generation of one kind and opens the next. */
export const supersedeClock = (
  clocks: readonly Clock[],
  successor: NewClock,
  reason: string,
): Clock[] =>
  openClock(
    clocks.map((clock) =>
      isOpenOf(successor.kind)(clock)
        ? { ...clock, state: 'superseded', supersededBy: reason }
        : clock,
    ),
    successor,
  );

/** The most overdue open clock as it stands once fired, and all clocks with it; null when none is due. */
export function fireEarliest(
  clocks: readonly Clock[],
  now: Date,
): { readonly after: Clock[]; readonly fired: Clock } | null {
  const dueAt = earliestDue(clocks);
  if (!dueAt || dueAt > now) return null;
  const index = clocks.findIndex((clock) => isOpen(clock) && clock.dueAt === dueAt);
  const due = clocks[index];
  if (!due) return null;
  const lateByMs = now.getTime() - dueAt.getTime();
  const fired: Clock = { ...due, state: 'fired', firedAt: now, lateByMs };
  return { after: clocks.map((clock, at) => (at === index ? fired : clock)), fired };
}

export const earliestDue = (clocks: readonly Clock[]): Date | undefined =>
  clocks
    .filter(isOpen)
    .map((clock) => clock.dueAt)
    .sort((a, b) => a.getTime() - b.getTime())[0];
