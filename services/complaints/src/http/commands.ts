import { endOfDay } from '@anxintui/shared/calendar/civil-date';
import {
  AppointBody,
  AssignBody,
  AssignBureauBody,
  CorrectBody,
  EvidenceBody,
  InviteBody,
  MaterialsBody,
  NothingMore,
  OfferBody,
  PerformanceBody,
  RateBody,
  ReasonBody,
  RefuseCaseBody,
  RemarkBody,
  SessionBody,
  SettleBody,
  TerminateBody,
  WishesBody,
} from '@anxintui/shared/contracts/cases';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { bureausFrom } from '../use-cases/assign-bureau.js';
import { type Officers, officersFrom } from '../use-cases/assign-officer.js';
import * as bureau from '../use-cases/bureau-commands.js';
import * as parties from '../use-cases/case-commands.js';
import {
  dismissRepresentativeOfCase,
  type Representatives,
  representativesFrom,
} from '../use-cases/representation-commands.js';
import * as settlement from '../use-cases/settlement-commands.js';
import { type FindApproval, terminationsWith } from '../use-cases/terminate-case.js';
import { answersToOffers, type CaseDeps, caseCommands } from './case-command.js';

type Attachable = Parameters<typeof parties.evidenceFrom>[0];

/** What the parties do among themselves: the shopper, the store, headquarters. */
export function negotiationRoutes(deps: CaseDeps, attachable: Attachable): Endpoint[] {
  const command = caseCommands(deps);
  const answer = answersToOffers(deps);
  return [
    command('add-evidence', EvidenceBody, parties.evidenceFrom(attachable)),
    command('offer', OfferBody, parties.offerInCase),
    answer('accept-offer', NothingMore, (cases, asked, { offerId }) =>
      parties.acceptOfferInCase(cases, asked, offerId),
    ),
    answer('decline-offer', RemarkBody, (cases, asked, { offerId, body }) =>
      parties.declineOfferInCase(cases, asked, { offerId, ...body }),
    ),
    command('decline-claim', ReasonBody, parties.declineClaim),
    command('refer-up', RemarkBody, parties.referCaseUp),
    command('escalate', NothingMore, parties.escalateCaseByShopper),
    command('withdraw', RemarkBody, parties.withdrawCase),
  ];
}

/** What a bureau does with a complaint: who handles it, whether it is accepted, what is missing. */
export function bureauRoutes(deps: CaseDeps, officers: Officers): Endpoint[] {
  const command = caseCommands(deps);
  return [
    command('assign-bureau', AssignBureauBody, bureausFrom(officers.bureau)),
    command('assign', AssignBody, officersFrom(officers)),
    command('accept', NothingMore, bureau.acceptCaseAtBureau),
    command('refuse', RefuseCaseBody, bureau.refuseCaseAtBureau),
    command('request-materials', MaterialsBody, bureau.requestMaterials),
    command('correct', CorrectBody, bureau.correctCase),
  ];
}

/** Mediation: both sides are invited and consent, sessions are held, and it ends. */
export function mediationRoutes(deps: CaseDeps, approved: FindApproval): Endpoint[] {
  const command = caseCommands(deps);
  return [
    command('invite', InviteBody, (cases, asked, { heldAt, ...invitation }) =>
      bureau.inviteToMediation(cases, asked, { ...invitation, heldAt: new Date(heldAt) }),
    ),
    command('consent', NothingMore, bureau.consentToMediation),
    command('decline-mediation', RemarkBody, bureau.declineMediation),
    command('record-session', SessionBody, bureau.recordSession),
    command('settle', SettleBody, bureau.settleCase),
    command('terminate', TerminateBody, terminationsWith(approved)),
    command('notify', NothingMore, bureau.notifyTermination),
  ];
}

/** Who acts for the shopper. */
export function representationRoutes(deps: CaseDeps, known: Representatives): Endpoint[] {
  const command = caseCommands(deps);
  const appoint = representativesFrom(known);
  return [
    command('appoint-representative', AppointBody, (cases, asked, { until, ...appointed }) => {
      const end = until === undefined ? {} : { until: endOfDay(until) };
      return appoint(cases, asked, { ...appointed, ...end });
    }),
    command('dismiss-representative', NothingMore, dismissRepresentativeOfCase),
  ];
}

/** What becomes of an agreement, and of a case that has ended; what the shopper consents to, and how she finds it. */
export function endingRoutes(deps: CaseDeps): Endpoint[] {
  const command = caseCommands(deps);
  return [
    command('record-performance', PerformanceBody, settlement.recordPerformance),
    command('confirm-performance', NothingMore, settlement.confirmPerformance),
    command('report-breach', ReasonBody, settlement.reportBreach),
    command('reopen', ReasonBody, settlement.reopenCase),
    command('rate', RateBody, settlement.rateCase),
    command('change-wishes', WishesBody, settlement.changeWishesOfCase),
  ];
}
