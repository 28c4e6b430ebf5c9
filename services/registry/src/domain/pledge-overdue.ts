import type { Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { silence } from '@anxintui/shared/aggregate/silence';
import { type Pledge, standingOf, withVersion } from './pledge.js';

/** What silence has done by now: a review that is late stays a review, a pledge whose validity has run out is over. */
export const pledgeOverdue = (pledge: Pledge, at: Date): Decision<Pledge> | null =>
  silence(pledge, at, (current, fired) => ({
    next: fired.kind === 'validity' ? expired(current) : current,
    events: [ranOut(fired, at)],
  }));

const NAMES: Readonly<Record<string, string>> = {
  validity: 'pledge.expired',
  'renewal-opens': 'pledge.renewal-opened',
};

const ranOut = ({ kind, generation, dueAt }: Clock, at: Date): DomainEvent => ({
  type: NAMES[kind] ?? `pledge.${kind}-overdue`,
  at,
  by: 'clock',
  data: { clock: kind, generation, dueAt: dueAt.toISOString() },
});

function expired(pledge: Pledge): Pledge {
  const standing = standingOf(pledge);
  return standing ? withVersion(pledge, { ...standing, status: 'expired' }) : pledge;
}
