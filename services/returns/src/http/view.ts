import { commandsFor } from '@anxintui/shared/aggregate/lifecycle';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { AvailableCommand } from '@anxintui/shared/contracts/fields';
import { envelopeView, etagOf } from '@anxintui/shared/http/aggregate-view';
import type { Answer } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';
import { returnOverdue } from '../domain/decide-return.js';
import type { ReturnWithHistory } from '../domain/repositories.js';
import {
  GROUND_IN,
  involvedIn,
  RETURN_LIFECYCLE,
  type ReturnRequest,
} from '../domain/return-request.js';

export type Reader = {
  readonly actor: Actor;
  readonly language: Language;
  readonly ruleBook: RuleBook;
  readonly at: Date;
};
const NOUN: Readonly<Record<ReturnCommand, string>> = {
  accept: 'acceptance',
  refuse: 'refusal',
  'record-refund': 'refund',
  dispute: 'dispute',
};

export function returnAnswer(found: ReturnWithHistory, reader: Reader, replayed = false): Answer {
  const { current, history } = found;
  const replay = replayed ? { 'Idempotency-Replayed': 'true' } : {};
  return {
    body: {
      ...envelopeView(current, history, reader),
      ...factsView(current),
      availableCommands: availableCommands(
        returnOverdue(current, reader.at)?.next ?? current,
        reader,
      ),
    },
    headers: { ...etagOf(current.version), ...replay },
  };
}

function factsView(request: ReturnRequest) {
  const { id, status, seller, pledge, purchase, items, disputes } = request;
  const { number, version, windowDays, refundHours } = pledge;
  return {
    status,
    receiptNumber: formatReceiptNumber(id),
    store: { id: seller.storeId, name: seller.storeName },
    pledge: { number, version, windowDays },
    refundHours,
    purchase,
    items,
    ...(request.status === 'refused'
      ? { refusal: { class: request.refusal.class, words: request.refusal.words } }
      : {}),
    ...(request.status === 'refunded'
      ? { refund: { amountFen: request.refund.amountFen, at: request.refund.at } }
      : {}),
    disputes: disputes.map(({ ground, caseId }) => ({
      ground,
      caseId,
      href: `/api/v1/cases/${caseId}`,
    })),
  };
}

/** What this person may do now, exactly as the API would then accept it: clocks that are due count as run out. */
function availableCommands(request: ReturnRequest, { actor }: Reader): AvailableCommand[] {
  const parties = partiesOf(actor, involvedIn(request));
  const names = parties.flatMap((party) => commandsFor(RETURN_LIFECYCLE, request.status, party));
  return [...new Set(names)]
    .filter((name) => name !== 'dispute' || !isDisputed(request))
    .map((name) => ({
      name,
      method: 'POST',
      href: `/api/v1/returns/${request.id}/${NOUN[name]}`,
    }));
}

const isDisputed = ({ status, disputes }: ReturnRequest): boolean =>
  disputes.some(({ ground }) => ground === GROUND_IN[status]);
