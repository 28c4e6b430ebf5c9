import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { addDays, type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { SupervisionOutcome } from '@anxintui/shared/vocabulary/pledges';
import {
  type Pledge,
  type PledgeVersion,
  type Suspension,
  standingOf,
  withVersion,
} from './pledge.js';
import { ended, pledgeEvent } from './pledge-drafting.js';
import { appealed, PLEDGE_RULES, type PledgeActing } from './pledge-lifecycle.js';

type Acts = Omit<PledgeActing, 'ruleBook'>;

/** The bureau's warning, public in the pledge's history; the pledge goes on as it is. */
export function warnStore(pledge: Pledge, words: string, acting: Acts): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'warn' });
  const { version } = bindingIn(pledge);
  return {
    next: recorded(pledge, { outcome: 'warned', words }, acting),
    events: [pledgeEvent('pledge.warned', acting, { version })],
  };
}

/**
 * From that day on nothing that is bought is covered, until the pledge is resumed: tomorrow at the earliest, because
 * whoever buys today does so under a pledge that stands.
 */
export function suspendPledge(
  pledge: Pledge,
  { words, from }: { words: string; from?: CivilDate | undefined },
  acting: Acts,
): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'suspend' });
  const tomorrow = addDays(civilDateOf(acting.at), 1);
  const binding = bindingIn(pledge);
  const { version, validUntil, suspensions = [] } = binding;
  const firstDay = from ?? tomorrow;
  if (from !== undefined && (from < tomorrow || from > validUntil))
    throw new DomainError('rule-broken', 'suspension-out-of-range', 'not a day to suspend from', {
      pointer: '/from',
      details: { tomorrow, validUntil },
    });
  const suspended = withVersion(pledge, {
    ...binding,
    status: 'suspended',
    suspensions: [...suspensions, { from: firstDay }],
  });
  return {
    next: recorded(suspended, { outcome: 'suspended', words }, acting),
    events: [pledgeEvent('pledge.suspended', acting, { version, from: firstDay })],
  };
}

/** From today on purchases are covered again; what was bought in between stays uncovered. */
export function resumePledge(
  pledge: Pledge,
  { words, outcome }: { words: string; outcome: 'resumed' | 'no-problem' },
  acting: Acts,
): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'resume' });
  const lastDay = addDays(civilDateOf(acting.at), -1);
  const binding = bindingIn(pledge);
  const { version, suspensions = [] } = binding;
  const resumed = withVersion(pledge, {
    ...binding,
    status: 'in-force',
    suspensions: suspensions.flatMap((suspension) => untilThen(suspension, lastDay)),
  });
  return {
    next: recorded(resumed, { outcome, words }, acting),
    events: [pledgeEvent('pledge.resumed', acting, { version, outcome })],
  };
}

/** A suspension that ends before its first day has never been one. */
function untilThen(suspension: Suspension, lastDay: CivilDate): Suspension[] {
  if (suspension.until !== undefined) return [suspension];
  return suspension.from <= lastDay ? [{ ...suspension, until: lastDay }] : [];
}

/** Off the list, in public; the day itself is the last on which purchases are covered. */
export function delistStore(pledge: Pledge, words: string, acting: Acts): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'delist' });
  const { next, events } = ended(pledge, 'delisted', acting);
  const { version } = bindingIn(pledge);
  return { next: recorded(next, { outcome: 'delisted', words, version }, acting), events };
}

/** Against the newest thing the bureau did that still lasts, once. */
export function appealAgainst(pledge: Pledge, words: string, acting: Acts): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'appeal' });
  const { against } = appealed(pledge);
  if (!against) throw new Error(`pledge ${pledge.id} has nothing to appeal against`);
  const { by, at } = acting;
  const { outcome, version } = against.supervision;
  return {
    next: {
      ...pledge,
      appeals: [...(pledge.appeals ?? []), { against: against.number, words, at, by }],
    },
    events: [pledgeEvent('pledge.appealed', acting, { version, against: outcome })],
  };
}

function bindingIn(pledge: Pledge): PledgeVersion {
  const binding = standingOf(pledge);
  if (!binding) throw new Error(`pledge ${pledge.id} has no version in force`);
  return binding;
}

type Done = {
  readonly outcome: SupervisionOutcome;
  readonly words: string;
  readonly version?: number;
};

const recorded = (
  pledge: Pledge,
  { version = bindingIn(pledge).version, ...done }: Done,
  { by, at }: Acts,
): Pledge => ({
  ...pledge,
  supervision: [...(pledge.supervision ?? []), { ...done, version, at, by }],
});
