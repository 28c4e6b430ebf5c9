import { offered } from '@anxintui/shared/aggregate/commanding';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { FileCard } from '@anxintui/shared/contracts/evidence';
import type { AvailableCommand } from '@anxintui/shared/contracts/fields';
import { envelopeView, etagOf } from '@anxintui/shared/http/aggregate-view';
import type { Answer } from '@anxintui/shared/http/endpoint';
import { withFileCard } from '@anxintui/shared/http/evidence-view';
import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { checklistOf } from '../domain/checklist.js';
import { OTHER_TRACES } from '../domain/eligibility.js';
import { dueFen, outcomesOf } from '../domain/item-outcomes.js';
import type { ReturnWithHistory } from '../domain/repositories.js';
import { returnOverdue } from '../domain/return-overdue.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { RETURN_RULES } from '../domain/return-rules.js';
import type { MaskedShopper } from '../use-cases/read-returns.js';
import { NOUNS } from './nouns.js';

export type Reader = {
  readonly actor: Actor;
  readonly language: Language;
  readonly ruleBook: RuleBook;
  readonly at: Date;
  /** The files that the evidence names. */
  readonly files: ReadonlyMap<string, FileCard>;
};

/** The shopper as the store sees her; to herself she is not shown. */
type Shown = ReturnWithHistory & { readonly shopper: MaskedShopper | undefined };

export function returnAnswer({ current, history, shopper }: Shown, reader: Reader): Answer {
  return {
    body: {
      ...envelopeView(current, history, reader),
      ...(shopper ? { shopper } : {}),
      ...factsView(current, reader.files),
      ...statusView(current),
      availableCommands: availableCommands(
        returnOverdue(current, reader.at)?.next ?? current,
        reader,
      ),
    },
    headers: etagOf(current.version),
  };
}

function factsView(request: ReturnRequest, files: Reader['files']) {
  const { id, status, seller, pledge, purchase, disputes, evidence = [], handedBack } = request;
  const { number, version, windowDays, refundHours } = pledge;
  const isTraceAsked = purchase.proof.kind === 'lost-receipt' && evidence.length === 0;
  return {
    status,
    receiptNumber: formatReceiptNumber(id),
    store: { id: seller.storeId, name: seller.storeName },
    pledge: { number, version, windowDays },
    refundHours,
    purchase,
    ...(isTraceAsked ? { proofAsked: OTHER_TRACES } : {}),
    items: itemsView(request),
    evidence: evidence.map((each) => withFileCard(each, files)),
    ...(handedBack ? { handedBack } : {}),
    disputes: disputes.map(({ ground, caseId }) => ({
      ground,
      caseId,
      href: `/api/v1/cases/${caseId}`,
    })),
  };
}

function itemsView(request: ReturnRequest) {
  const outcomes = outcomesOf(request);
  return request.items.map((item, index) => ({
    ...item,
    checklist: checklistOf(request.pledge, item.category),
    ...outcomes?.[index],
  }));
}

function statusView(request: ReturnRequest) {
  if (request.status === 'refused') return { refusal: request.refusal };
  if (!('custody' in request)) return {};
  const settled = request.status === 'accepted' ? {} : settledView(request);
  return { custody: request.custody, money: moneyView(request), ...settled };
}

const settledView = ({
  refund,
  exchange,
}: Extract<ReturnRequest, { status: 'closed' | 'refunded' }>) => ({
  ...(refund ? { refund } : {}),
  ...(exchange ? { exchange } : {}),
});

/** What is due and by when, and what came of it. */
function moneyView(request: ReturnRequest) {
  const due = dueFen(request);
  const promisedAt = request.clocks.findLast(({ kind }) => kind === 'refund')?.dueAt;
  const refund = 'refund' in request ? request.refund : undefined;
  const short = refund ? due - refund.amountFen : 0;
  return {
    dueFen: due,
    ...(promisedAt ? { promisedAt } : {}),
    ...(refund ? { paidAt: refund.at } : {}),
    ...(short > 0 ? { shortFen: short } : {}),
  };
}

/** What this person may do now, exactly as the API would then accept it: clocks that are due count as run out. */
const availableCommands = (request: ReturnRequest, { actor, at }: Reader): AvailableCommand[] =>
  offered(RETURN_RULES, request, { actor, at }).map((name) => ({
    name,
    method: 'POST',
    href: `/api/v1/returns/${request.id}/${NOUNS[name]}`,
  }));
