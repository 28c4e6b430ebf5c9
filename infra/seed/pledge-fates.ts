import type { Pledge } from '@anxintui/registry/domain/pledge';
import {
  amendPledge,
  revisePledge,
  withdrawPledge,
} from '@anxintui/registry/domain/pledge-drafting';
import { returnPledge } from '@anxintui/registry/domain/pledge-review';
import {
  appealAgainst,
  delistStore,
  resumePledge,
  suspendPledge,
  warnStore,
} from '@anxintui/registry/domain/pledge-supervision';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { approvalDay, daysAgo } from './approval-days.js';
import type { Life } from './lived.js';
import {
  after,
  approve,
  approved,
  before,
  byBureau,
  byStore,
  drafted,
  type Pledging,
  submitAgain,
  submitted,
} from './pledge-steps.js';
import {
  APPEALS,
  DELISTED_FOR,
  RESUMED_FOR,
  RETURNED_FOR,
  SUSPENDED_FOR,
  WARNED_FOR,
} from './pledge-words.js';

/** What became of a pledge, told until now. */
type Fate = (pledging: Pledging) => Life<Pledge>;

const inForce: Fate = (one) => approved(one, approvalDay(one));
const draft: Fate = (one) => drafted(one, daysAgo(one.now, 1 + one.random.below(20)));
const waiting: Fate = (one) => submitted(one, daysAgo(one.now, 1 + one.random.below(8)));

function returned(one: Pledging): Life<Pledge> {
  const when = daysAgo(one.now, 1 + one.random.below(15));
  const reasons = one.random.pick(RETURNED_FOR);
  return submitted(one, before(when, 5)).step(when, (pledge) =>
    returnPledge(pledge, reasons, byBureau(when)),
  );
}

/** Returned once, put right and then approved. */
function approvedAtLast(one: Pledging): Life<Pledge> {
  const when = approvalDay(one);
  const life = submitted(one, before(when, 12));
  const back = before(when, 8);
  const again = before(when, 5);
  life.step(back, (pledge) => returnPledge(pledge, one.random.pick(RETURNED_FOR), byBureau(back)));
  life.step(again, (pledge) => revisePledge(pledge, one.terms, byStore(again)));
  return approve(submitAgain(life, one, after(again, 1)), when);
}

function amended(one: Pledging): Life<Pledge> {
  const when = approvalDay(one, { newest: 120 });
  const changed = after(when, 60 + one.random.below(40));
  const terms = { ...one.terms, windowDays: one.terms.windowDays + 8, refundHours: 24 };
  const life = approved(one, when).step(changed, (pledge) =>
    amendPledge(pledge, terms, byStore(changed)),
  );
  return approve(submitAgain(life, one, after(changed, 1)), after(changed, 6));
}

const forOneYear = (one: Pledging): Pledging => ({
  ...one,
  terms: { ...one.terms, validityYears: 1 },
});

/** The same promise again, submitted in the month in which its renewal was open. */
function renewed(one: Pledging): Life<Pledge> {
  const when = approvalDay(one, { oldest: 720, newest: 380 });
  const again = after(when, 345 + one.random.below(8));
  const terms = { ...one.terms, validityYears: 3 };
  const life = approved(forOneYear(one), when).step(again, (pledge) =>
    amendPledge(pledge, terms, byStore(again)),
  );
  return approve(submitAgain(life, one, after(again, 1)), after(again, 5));
}

const expired: Fate = (one) =>
  approved(forOneYear(one), approvalDay(one, { oldest: 700, newest: 372 })).rest(one.now);

function withdrawn(one: Pledging): Life<Pledge> {
  const when = approvalDay(one, { newest: 60 });
  const left = daysAgo(one.now, 1 + one.random.below(50));
  return approved(one, when).step(left, (pledge) => withdrawPledge(pledge, byStore(left)));
}

function warned(one: Pledging): Life<Pledge> {
  const when = daysAgo(one.now, 2 + one.random.below(90));
  const words = one.random.pick(WARNED_FOR);
  return approved(one, approvalDay(one, { newest: 100 })).step(when, (pledge) =>
    warnStore(pledge, words, byBureau(when)),
  );
}

function suspended(one: Pledging): Life<Pledge> {
  const when = daysAgo(one.now, 3 + one.random.below(35));
  const words = one.random.pick(SUSPENDED_FOR);
  const life = approved(one, approvalDay(one, { newest: 60 })).step(when, (pledge) =>
    suspendPledge(pledge, { words }, byBureau(when)),
  );
  if (one.random.below(2) === 0) return life;
  const said = after(when, 1);
  return life.step(said, (pledge) =>
    appealAgainst(pledge, one.random.pick(APPEALS), byStore(said)),
  );
}

function resumed(one: Pledging): Life<Pledge> {
  const when = daysAgo(one.now, 40 + one.random.below(60));
  const again = after(when, 10 + one.random.below(20));
  const words = one.random.pick(SUSPENDED_FOR);
  return approved(one, approvalDay(one, { newest: 130 }))
    .step(when, (pledge) => suspendPledge(pledge, { words }, byBureau(when)))
    .step(again, (pledge) =>
      resumePledge(
        pledge,
        { words: one.random.pick(RESUMED_FOR), outcome: 'resumed' },
        byBureau(again),
      ),
    );
}

function delisted(one: Pledging): Life<Pledge> {
  const when = daysAgo(one.now, 5 + one.random.below(200));
  const words = one.random.pick(DELISTED_FOR);
  return approved(one, approvalDay(one, { newest: 260 })).step(when, (pledge) =>
    delistStore(pledge, words, byBureau(when)),
  );
}

/** Of a hundred pledges, how many had which fate; one store in a hundred has never drafted any. */
const FATES: readonly (readonly [number, Fate])[] = [
  [59, inForce],
  [3, approvedAtLast],
  [6, amended],
  [5, renewed],
  [3, draft],
  [4, waiting],
  [3, returned],
  [3, suspended],
  [2, resumed],
  [2, warned],
  [4, withdrawn],
  [3, expired],
  [2, delisted],
];
const IN_ALL = 100;

/** Where the demo's officers work there is something for them to do. */
const DEMO_COUNTIES: readonly string[] = ['320505', '320102'];
export const isDemoCounty = (division: string): boolean => DEMO_COUNTIES.includes(division);
const BUSY: readonly Fate[] = [waiting, inForce, suspended, waiting, amended, returned];

export function fateOf(one: Pledging): Decision<Pledge> | null {
  if (isDemoCounty(one.store.division)) return one.random.pick(BUSY)(one).rest(one.now).told();
  let drawn = one.random.below(IN_ALL);
  for (const [share, fate] of FATES) {
    if (drawn < share) return fate(one).rest(one.now).told();
    drawn -= share;
  }
  return null;
}
