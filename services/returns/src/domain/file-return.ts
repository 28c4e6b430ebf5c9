import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { openClock } from '@anxintui/shared/aggregate/clocks';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { addDays, type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { JudgedBy, Purchase, ReturnItem, ReturnRequest } from './return-request.js';

/** What the registry says about the store on the day of the purchase. */
export type PledgingStore = {
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string;
  readonly headquartersId?: string;
  /** Null when no pledge covered the purchase. */
  readonly pledge: (JudgedBy & { readonly excluded: readonly GoodsCategory[] }) | null;
};
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
  const { excluded: _, ...pledge } = assertReturnable(asked, at);
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

function assertReturnable({ store, purchase, items }: FileReturn, at: Date) {
  const today = civilDateOf(at);
  if (purchase.on > today || purchase.receivedOn > today || purchase.receivedOn < purchase.on)
    throw broken('purchase-in-the-future', '/purchase/on', { today });
  const { pledge } = store;
  if (!pledge) throw broken('no-pledge-on-that-day', '/storeId', { on: purchase.on });
  const until = lastReturnDay(purchase, pledge.windowDays);
  if (today > until) throw broken('window-has-ended', '/purchase/on', { until });
  const index = items.findIndex(({ category }) => pledge.excluded.includes(category));
  if (index >= 0)
    throw broken('goods-excluded', `/items/${index}/category`, {
      category: items[index]?.category ?? '',
    });
  return pledge;
}

const broken = (code: string, pointer: string, details: Record<string, string>) =>
  new DomainError('rule-broken', code, code, { pointer, details });

/**
 * Default after Beijing's guideline of 2025: goods taken along count from the day of receipt, which is day one;
 * delivered goods from the day after.
 */
export const lastReturnDay = ({ delivery, receivedOn }: Purchase, windowDays: number): CivilDate =>
  addDays(receivedOn, delivery === 'self-pickup' ? windowDays - 1 : windowDays);

function passClock(
  { delivery, receivedOn }: Purchase,
  { windowDays }: JudgedBy,
  { at, ruleBook }: { at: Date; ruleBook: RuleBook },
) {
  const from = delivery === 'self-pickup' ? addDays(receivedOn, -1) : receivedOn;
  return newClock('pass', { ruleBook, startAt: at, from, length: windowDays });
}
