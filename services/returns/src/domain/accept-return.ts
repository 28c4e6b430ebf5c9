import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { type InspectedItem, inspectItems } from './inspect-items.js';
import { refusedPieces } from './item-outcomes.js';
import { type ActingByRules, returnEvent } from './return-event.js';
import type { Custody, Evidence, ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** Who takes the goods, under which seal, and what was found; without items everything is accepted. */
export type TakenGoods = {
  readonly custody: Omit<Custody, 'at'>;
  readonly items?: readonly InspectedItem[];
};

/** The goods change hands; from now on the promised refund is awaited. */
export function acceptReturn(
  request: ReturnRequest,
  taken: TakenGoods,
  acting: ActingByRules,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'accept', ...acting });
  const next = takenIn(request, taken, acting);
  return { next, events: [returnEvent('return.accepted', acting, takenData(next, taken))] };
}

/** The same, with why the refusal does not stand, where the manager says so. */
export type Reversal = TakenGoods & { readonly words?: string };

/** The manager takes back the refusal, and with it the goods: also those that had gone back to the shopper. */
export function reverseRefusal(
  request: ReturnRequest,
  { words, ...taken }: Reversal,
  acting: ActingByRules,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'reverse-refusal', ...acting });
  if (request.status !== 'refused') throw new Error('only a refusal is reversed');
  const { refusal: _, handedBack: __, ...before } = request;
  const evidence = [...(request.evidence ?? []), ...statementOf(words, acting)];
  const next = takenIn({ ...before, evidence, status: 'filed' }, taken, acting);
  return { next, events: [returnEvent('return.refusal-reversed', acting, takenData(next, taken))] };
}

const statementOf = (words: string | undefined, { by, at }: ActingByRules): Evidence[] =>
  words === undefined ? [] : [{ kind: 'statement', words, by, at }];

function takenIn(
  request: ReturnRequest,
  { custody, items = [] }: TakenGoods,
  acting: ActingByRules,
): ReturnRequest {
  const { at } = acting;
  return {
    ...request,
    clocks: awaitingRefund(request, acting),
    status: 'accepted',
    custody: { ...custody, at },
    outcomes: inspectItems(request, items),
  };
}

/** A refund more than fifteen days overdue is a clue to a violation, so both clocks open together. */
function awaitingRefund({ clocks, pledge }: ReturnRequest, { ruleBook, at }: ActingByRules) {
  const refund = newClock('refund', { ruleBook, startAt: at, length: pledge.refundHours });
  const clue = newClock('refund-clue', { ruleBook, startAt: at, from: refund.dueOn });
  const met = meetClock(meetClock(clocks, 'pass'), 'inspection');
  return openClock(openClock(met, refund), clue);
}

function takenData(next: ReturnRequest, { custody }: TakenGoods) {
  const refused = refusedPieces(next);
  return { holder: custody.holder, ...(refused > 0 ? { refused } : {}) };
}
