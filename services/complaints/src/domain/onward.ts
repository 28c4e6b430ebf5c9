import type { DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { endClocks, openClock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Rung } from '@anxintui/shared/vocabulary/cases';
import { goingOn } from './closed-case.js';
import type { DisputeCase } from './dispute-case.js';

export type Moment = { readonly at: Date; readonly ruleBook: RuleBook };

/** The clocks that a rung opens: who must answer, by when. */
const CLOCKS_ON: Readonly<Record<Rung, readonly string[]>> = {
  'with-store': ['store-answer', 'headquarters-answer'],
  'with-headquarters': ['headquarters-answer'],
  'with-bureau': ['complaint-acceptance'],
  unrouted: ['routing'],
};

/** The case on a rung, with that rung's clocks and no others. */
export function onRung(dispute: DisputeCase, rung: Rung, { at, ruleBook }: Moment): DisputeCase {
  const clocks = CLOCKS_ON[rung].reduce(
    (sofar, kind) => openClock(sofar, newClock(kind, startOf(kind, dispute, { at, ruleBook }))),
    endClocks(dispute.clocks, rung),
  );
  return { ...goingOn(dispute), status: rung, clocks };
}

/** The bureau's clock is statutory only where it publishes this platform as a channel; elsewhere it is a target. */
const startOf = (kind: string, { bureau }: DisputeCase, { at, ruleBook }: Moment) => ({
  ruleBook,
  startAt: at,
  isStatutory: kind !== 'complaint-acceptance' || (bureau?.publishesChannel ?? false),
});

/** Where a bureau takes the case: its own desk, or the staffed queue when none was found. */
export const bureauRung = ({ bureau }: DisputeCase): 'with-bureau' | 'unrouted' =>
  bureau && bureau.level !== 'queue' ? 'with-bureau' : 'unrouted';

/** What the shopper wanted silence to do: hand over to the bureau, or ask her first. */
export function onward(
  dispute: DisputeCase,
  { at, ruleBook }: Moment,
): { next: DisputeCase; events: DomainEvent[] } {
  if (dispute.handOver === 'automatic') {
    const rung = bureauRung(dispute);
    const next = onRung(dispute, rung, { at, ruleBook });
    const data = { to: rung, bureau: dispute.bureau?.id ?? null };
    return { next, events: [{ type: 'case.handed-over', at, by: 'clock', data }] };
  }
  const next = awaitingShopper(dispute, { at, ruleBook });
  return { next, events: [{ type: 'case.shopper-asked', at, by: 'clock' }] };
}

/** Nobody else is waited for: the shopper chooses within her window. */
export function awaitingShopper(dispute: DisputeCase, { at, ruleBook }: Moment): DisputeCase {
  const ended = endClocks(dispute.clocks, 'awaiting-shopper');
  const window = newClock('escalation-window', { ruleBook, startAt: at });
  return { ...goingOn(dispute), clocks: openClock(ended, window) };
}
