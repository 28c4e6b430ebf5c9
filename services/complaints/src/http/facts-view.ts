import { withFileCard } from '@anxintui/shared/http/evidence-view';
import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { holderOf } from '../domain/case-lifecycle.js';
import type { DisputeCase, Evidence, RoutingReason, Termination } from '../domain/dispute-case.js';
import { targetKey } from '../domain/moderation.js';
import { otherRoutesOf } from '../domain/other-routes.js';
import type { CaseAround } from '../use-cases/read-around.js';
import { flagView } from './flags.js';

/** The facts of a case, and what this reader sees around them. */
export const factsView = (dispute: DisputeCase, around: CaseAround, language: Language) => ({
  ...filedView(dispute),
  ...peopleView(dispute, around),
  holder: holderOf(dispute),
  routing: dispute.routing.map((reason) => reasonView(reason, language)),
  ...negotiationView(dispute, around),
  ...bureauView(dispute),
  ...endingView(dispute),
  ...(around.advice ? { advice: around.advice.map((flag) => flagView(flag, language)) } : {}),
});

/** The parties as others see them. */
function peopleView({ representative }: DisputeCase, around: CaseAround) {
  if (!representative) return { shopper: around.shopper };
  const { since, until, mandate } = representative;
  const { words, upload } = mandate;
  return {
    shopper: around.shopper,
    representative: { ...around.representative, since, until, mandate: { words, upload } },
  };
}

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

const negotiationView = (
  { id, offers, declines, evidence, messages, breaches }: DisputeCase,
  around: CaseAround,
) => ({
  offers,
  declines,
  evidence: evidence.map((entry, index) => evidenceView(entry, index + 1, around)),
  messages: { count: messages, href: `/api/v1/cases/${id}/messages` },
  breaches,
});

/** What an officer has hidden keeps its place; why it is hidden stands in place of it. */
function evidenceView(evidence: Evidence, place: number, around: CaseAround) {
  const { hidden, seesHidden, files } = around;
  const entry = withFileCard(evidence, files);
  const hiding = hidden.get(targetKey({ evidence: place }));
  if (!hiding) return entry;
  if (seesHidden) return { ...entry, hidden: hiding };
  const { by, at, kind } = entry;
  return { by, at, kind, words: '', hidden: hiding };
}

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

/** Which second person consented is for the bureau's own record. */
const terminationView = ({ approved: _, ...termination }: Termination) => termination;

function endingView(dispute: DisputeCase) {
  const { settlement, performed, termination, reopened, corrections, rating } = dispute;
  const otherRoutes = otherRoutesOf(dispute);
  return {
    settlement,
    performed,
    ...(termination ? { termination: terminationView(termination) } : {}),
    reopened,
    corrections,
    rating,
    ...(dispute.status === 'closed'
      ? { result: dispute.result, performance: dispute.performance }
      : {}),
    ...(otherRoutes.length > 0 ? { otherRoutes } : {}),
  };
}
