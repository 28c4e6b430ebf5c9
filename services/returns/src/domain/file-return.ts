import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { openClock } from '@anxintui/shared/aggregate/clocks';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { addDays, type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { EligibilityOutcome } from '@anxintui/shared/vocabulary/eligibility';
import { conditionsOf } from './checklist.js';
import { clauseOf } from './clause-words.js';
import {
  type AskedGoods,
  type AskedPledge,
  eligibility,
  isReturnable,
  type PledgingStore,
} from './eligibility.js';
import type { JudgedBy, Purchase, ReturnItem, ReturnRequest } from './return-request.js';

export type FileReturn = {
  readonly id: string;
  readonly shopperId: string;
  readonly store: PledgingStore;
  readonly purchase: Purchase;
  readonly items: readonly ReturnItem[];
};

/** Judged by the pledge version in force on the purchase date; the pass lasts until the last day of the window. */
export function fileReturn(
  asked: FileReturn,
  { at, ruleBook }: { at: Date; ruleBook: RuleBook },
): Decision<ReturnRequest> {
  const { id, shopperId, store, purchase, items } = asked;
  const pledge = judgedBy(asked, civilDateOf(at));
  const pass = passClock(purchase, pledge, { at, ruleBook });
  const { headquartersId } = store;
  return {
    next: {
      id,
      version: 0,
      head: '',
      clocks: openClock([], pass),
      status: 'filed',
      shopperId,
      seller: {
        storeId: store.id,
        storeName: store.name,
        enterpriseId: store.enterpriseId,
        ...(headquartersId ? { headquartersId } : {}),
      },
      pledge,
      purchase,
      items,
      disputes: [],
    },
    events: [
      {
        type: 'return.filed',
        at,
        by: 'shopper',
        account: shopperId,
        data: { storeId: store.id, pledgeVersion: pledge.version, until: pass.dueOn },
      },
    ],
  };
}

/** The pledge under which every item may go back; refuses with the clause of the first that may not. */
function judgedBy({ store, purchase, items }: FileReturn, today: CivilDate): JudgedBy {
  const { pledge } = store;
  const { proof, ...bought } = purchase;
  items.forEach(({ category }, index) => {
    const goods = { ...bought, category, proof: proof.kind };
    assertReturnable(goods, pledge, { today, index });
  });
  if (!pledge) throw new Error('a return of nothing was filed');
  const { number, version, windowDays, refundHours, conditions } = pledge;
  return { number, version, windowDays, refundHours, ...conditionsOf(items, conditions) };
}

function assertReturnable(
  goods: AskedGoods,
  pledge: AskedPledge | null,
  { today, index }: { today: CivilDate; index: number },
): void {
  const judged = eligibility(goods, pledge, today);
  if (isReturnable(judged)) return;
  const [code, pointer] = REFUSALS[judged.outcome];
  const clause = clauseOf(judged, { goods, pledge });
  throw new DomainError('rule-broken', code, code, {
    pointer: pointer.replace('*', String(index)),
    details: {
      clauseZh: clause.zh,
      clauseEn: clause.en,
      ...(judged.until ? { until: judged.until } : {}),
    },
  });
}

/** How a filing is refused for each answer that is no: the code of the problem and the field at fault. */
export const REFUSALS: Readonly<Record<EligibilityOutcome, readonly [string, string]>> = {
  eligible: ['', ''],
  'needs-proof': ['', ''],
  'not-yet': ['purchase-in-the-future', '/purchase/on'],
  'no-pledge': ['no-pledge-on-that-day', '/storeId'],
  'too-late': ['window-has-ended', '/purchase/on'],
  excluded: ['goods-excluded', '/items/*/category'],
};

function passClock(
  { delivery, receivedOn }: Purchase,
  { windowDays }: JudgedBy,
  { at, ruleBook }: { at: Date; ruleBook: RuleBook },
) {
  const from = delivery === 'self-pickup' ? addDays(receivedOn, -1) : receivedOn;
  return newClock('pass', { ruleBook, startAt: at, from, length: windowDays });
}
