import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { holderOf } from '../domain/case-lifecycle.js';
import type { DisputeCase, RoutingReason } from '../domain/dispute-case.js';
import { otherRoutesOf } from '../domain/other-routes.js';

/** The facts of a case, the same for everybody who is related to it. */
export const factsView = (dispute: DisputeCase, language: Language) => ({
  ...filedView(dispute),
  holder: holderOf(dispute),
  routing: dispute.routing.map((reason) => reasonView(reason, language)),
  ...negotiationView(dispute),
  ...bureauView(dispute),
  ...endingView(dispute),
});

function filedView(dispute: DisputeCase) {
  const { id, status, filedAt, ground, returnId, claim, words, handOver, wishes } = dispute;
  const { storeId, storeName, address, division } = dispute.respondent;
  const { paidFen, purchasedOn } = dispute;
  return {
    status,
    receiptNumber: formatReceiptNumber(id),
    filedAt,
    ground,
    returnId,
    claim,
    words,
    paidFen,
    purchasedOn,
    handOver,
    wishes,
    respondent: { storeId, storeName, address, division },
  };
}

const reasonView = ({ code, words, article }: RoutingReason, language: Language) => ({
  code,
  words: words[language],
  ...(article ? { article: article[language] } : {}),
});

const negotiationView = ({ id, offers, declines, evidence, messages, breaches }: DisputeCase) => ({
  offers,
  declines,
  evidence,
  messages: { count: messages, href: `/api/v1/cases/${id}/messages` },
  breaches,
});

function bureauView(dispute: DisputeCase) {
  const { bureau, officer, acceptance, materials, invitations, consents, sessions } = dispute;
  return {
    ...(bureau ? { bureau: { id: bureau.id, name: bureau.name, level: bureau.level } } : {}),
    officer,
    acceptance,
    materials,
    invitations,
    consents,
    sessions,
    ...(dispute.status === 'not-accepted' ? { nonAcceptance: dispute.nonAcceptance } : {}),
  };
}

function endingView(dispute: DisputeCase) {
  const { settlement, performed, termination, reopened, corrections } = dispute;
  const otherRoutes = otherRoutesOf(dispute);
  return {
    settlement,
    performed,
    termination,
    reopened,
    corrections,
    ...(dispute.status === 'closed'
      ? { result: dispute.result, performance: dispute.performance }
      : {}),
    ...(otherRoutes.length > 0 ? { otherRoutes } : {}),
  };
}
