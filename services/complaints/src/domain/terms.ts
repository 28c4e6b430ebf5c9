import { endClocks, openClock } from '@anxintui/shared/aggregate/clocks';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { Remedy } from '@anxintui/shared/vocabulary/claims';
import type { DisputeCase, Settlement, Terms } from './dispute-case.js';
import type { Moment } from './onward.js';

const IN_MONEY: readonly Remedy[] = ['refund', 'compensation'];

/** No refund is above what was paid; a compensation may be (Consumer Law, art. 55). */
export function checkTerms({ paidFen }: DisputeCase, { remedy, amountFen }: Terms): void {
  if (amountFen === undefined && IN_MONEY.includes(remedy))
    throw new DomainError('rule-broken', 'amount-missing', `a ${remedy} has an amount`, {
      details: { remedy },
      pointer: '/amountFen',
    });
  if (remedy !== 'refund' || amountFen === undefined || paidFen === undefined) return;
  if (amountFen > paidFen)
    throw new DomainError('rule-broken', 'offer-above-paid', `no refund is above ${paidFen}`, {
      details: { paid: paidFen },
      pointer: '/amountFen',
    });
}

/** What was agreed is performed in the time that was agreed; nothing else is waited for. */
export const settledCase = (
  dispute: DisputeCase,
  settlement: Settlement,
  { at, ruleBook }: Moment,
): DisputeCase => {
  const length = settlement.performWithinDays;
  const performance = newClock('performance', { ruleBook, startAt: at, length });
  const clocks = openClock(endClocks(dispute.clocks, 'settled'), performance);
  return { ...dispute, clocks, status: 'settled', settlement };
};
