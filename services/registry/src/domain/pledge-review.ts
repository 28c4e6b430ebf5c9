import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { addDays, type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import {
  type DraftVersion,
  draftOf,
  type Pledge,
  type PledgeVersion,
  standingOf,
  withVersion,
} from './pledge.js';
import { validityClocks, withoutClocks } from './pledge-clocks.js';
import { earlierOf, lastDayOf } from './pledge-dates.js';
import { pledgeEvent } from './pledge-drafting.js';
import { PLEDGE_RULES, type PledgeActing } from './pledge-lifecycle.js';
import { termsOf } from './pledge-terms.js';

/** It binds from tomorrow, 00:00: whoever buys today still does so under the version before. */
export function approvePledge(pledge: Pledge, acting: PledgeActing): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'approve' });
  const today = civilDateOf(acting.at);
  const before = standingOf(pledge);
  const approved = inForce(submittedIn(pledge), addDays(today, 1));
  const { version, validFrom, validUntil } = approved;
  const { waitingSince: _, ...reviewed } = withVersion(pledge, approved);
  const running = withoutClocks(
    meetClock(pledge.clocks, 'review'),
    ['validity', 'renewal-opens'],
    `version ${version}`,
  );
  const next = { ...reviewed, clocks: validityClocks(running, approved, acting) };
  return {
    next: before ? withVersion(next, superseded(before, today)) : next,
    events: [
      pledgeEvent('pledge.approved', acting, { version }),
      ...(before ? [pledgeEvent('pledge.superseded', acting, { version: before.version })] : []),
      pledgeEvent('pledge.in-force', acting, {
        number: pledge.number,
        version,
        validFrom,
        validUntil,
      }),
    ],
  };
}

const inForce = (draft: DraftVersion, validFrom: CivilDate): PledgeVersion => ({
  ...draft,
  status: 'in-force',
  validFrom,
  validUntil: lastDayOf(termsOf(draft).validityYears, validFrom),
});

const superseded = (version: PledgeVersion, today: CivilDate): PledgeVersion => ({
  ...version,
  status: 'superseded',
  validUntil: earlierOf(version.validUntil, today),
});

/** Back to the store, which may revise it or appeal. */
export function returnPledge(
  pledge: Pledge,
  reasons: string,
  acting: PledgeActing,
): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'return' });
  const { by, at } = acting;
  const draft = submittedIn(pledge);
  const { version } = draft;
  const returned = withVersion(pledge, { ...draft, status: 'returned' });
  const { waitingSince: _, supervision = [], ...reviewed } = returned;
  const done = { outcome: 'returned', version, words: reasons, at, by } as const;
  return {
    next: {
      ...reviewed,
      clocks: meetClock(pledge.clocks, 'review'),
      supervision: [...supervision, done],
    },
    events: [pledgeEvent('pledge.returned', acting, { version })],
  };
}

function submittedIn(pledge: Pledge): DraftVersion {
  const draft = draftOf(pledge);
  if (!draft) throw new Error(`pledge ${pledge.id} has nothing to review`);
  return draft;
}
