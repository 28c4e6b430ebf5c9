import { PARTIES } from '@anxintui/shared/vocabulary/actors';
import {
  BREACHES,
  BUREAU_LEVELS,
  CASE_GROUNDS,
  CASE_RESULTS,
  CONSENTS,
  CORRECTABLE,
  MEDIATION_MODES,
  NON_ACCEPTANCE_GROUNDS,
  OTHER_ROUTES,
  PERFORMANCES,
  SOLVED,
  TERMINATION_CAUSES,
} from '@anxintui/shared/vocabulary/cases';
import { CLAIM_KINDS, EVIDENCE_KINDS, REMEDIES } from '@anxintui/shared/vocabulary/claims';
import { FIRST_RUNGS, HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import { z } from 'zod';

const Words = z.looseObject({ zh: z.string(), en: z.string() });
const Reason = z.looseObject({
  code: z.string(),
  words: Words,
  article: z.exactOptional(Words),
});
const Bureau = z.looseObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(BUREAU_LEVELS),
  path: z.array(z.string()),
  publishesChannel: z.boolean(),
});
const Respondent = z.looseObject({
  storeId: z.exactOptional(z.string()),
  storeName: z.string(),
  enterpriseId: z.exactOptional(z.string()),
  headquartersId: z.exactOptional(z.string()),
  address: z.exactOptional(z.string()),
  division: z.exactOptional(z.string()),
  zone: z.exactOptional(z.string()),
});
const Said = z.looseObject({ by: z.enum(PARTIES), at: z.date(), words: z.string() });
const Terms = z.looseObject({
  remedy: z.enum(REMEDIES),
  amountFen: z.exactOptional(z.int()),
  words: z.string(),
  performWithinDays: z.int(),
});
const Offer = Terms.extend({
  id: z.int(),
  by: z.enum(PARTIES),
  at: z.date(),
  state: z.enum(['open', 'accepted', 'declined']),
});
const Evidence = Said.extend({
  kind: z.enum(EVIDENCE_KINDS),
  upload: z.exactOptional(z.string()),
  sha256: z.exactOptional(z.string()),
});
const Materials = z.looseObject({
  at: z.date(),
  of: z.enum(['shopper', 'respondent', 'both']),
  words: z.string(),
});
const Invitation = z.looseObject({
  at: z.date(),
  mode: z.enum(MEDIATION_MODES),
  heldAt: z.date(),
  place: z.exactOptional(z.string()),
});
const Answered = z.looseObject({
  consent: z.enum(CONSENTS),
  by: z.enum(PARTIES),
  at: z.date(),
});
const Session = z.looseObject({
  at: z.date(),
  mode: z.enum(MEDIATION_MODES),
  words: z.string(),
});
const Settlement = Terms.extend({
  at: z.date(),
  by: z.enum(['offer', 'mediation']),
  offerId: z.exactOptional(z.int()),
});
const Acceptance = z.looseObject({ at: z.date(), ruleSetVersion: z.string() });
const Termination = Said.extend({
  cause: z.union(TERMINATION_CAUSES.map((cause) => z.literal(cause))),
  notifiedAt: z.exactOptional(z.date()),
  approved: z.exactOptional(z.looseObject({ id: z.string(), by: z.string() })),
});
const NonAcceptance = z.looseObject({
  ground: z.union(NON_ACCEPTANCE_GROUNDS.map((ground) => z.literal(ground))),
  words: z.string(),
  at: z.date(),
  otherRoutes: z.array(z.enum(OTHER_ROUTES)),
});
const Correction = z.looseObject({
  at: z.date(),
  what: z.enum(CORRECTABLE),
  from: z.exactOptional(z.int()),
  to: z.exactOptional(z.int()),
  words: z.string(),
});
const Representative = z.looseObject({
  accountId: z.string(),
  mandate: z.looseObject({
    words: z.string(),
    upload: z.exactOptional(z.string()),
    sha256: z.exactOptional(z.string()),
  }),
  since: z.date(),
  until: z.exactOptional(z.date()),
});
const Rating = z.looseObject({
  at: z.date(),
  solved: z.enum(SOLVED),
  stars: z.int(),
  words: z.exactOptional(z.string()),
});
const Origin = z.looseObject({
  shopperId: z.string(),
  returnId: z.exactOptional(z.string()),
  ground: z.enum(CASE_GROUNDS),
  respondent: Respondent,
  claim: z.looseObject({ kind: z.enum(CLAIM_KINDS), amountFen: z.exactOptional(z.int()) }),
  words: z.string(),
  paidFen: z.exactOptional(z.int()),
  purchasedOn: z.exactOptional(z.string()),
  handOver: z.enum(HAND_OVERS),
  firstRung: z.enum(FIRST_RUNGS),
  wishes: z
    .looseObject({ publish: z.boolean(), entrust: z.boolean() })
    .default({ publish: false, entrust: false }),
});
/** What a row of an earlier version has none of is empty. */
const Opened = Origin.extend({
  filedAt: z.date(),
  routing: z.array(Reason),
  bureau: z.exactOptional(Bureau),
  offers: z.array(Offer),
  declines: z.array(Said).default([]),
  evidence: z.array(Evidence).default([]),
  messages: z.int().default(0),
  breaches: z.array(z.looseObject({ breach: z.enum(BREACHES), at: z.date() })),
  officer: z.exactOptional(z.string()),
  acceptance: z.exactOptional(Acceptance),
  materials: z.array(Materials).default([]),
  invitations: z.array(Invitation).default([]),
  consents: z
    .looseObject({ shopper: z.exactOptional(Answered), respondent: z.exactOptional(Answered) })
    .default({}),
  sessions: z.array(Session).default([]),
  settlement: z.exactOptional(Settlement),
  performed: z.array(Said.extend({ proof: z.string() })).default([]),
  termination: z.exactOptional(Termination),
  reopened: z.exactOptional(z.looseObject({ at: z.date(), words: z.string() })),
  corrections: z.array(Correction).default([]),
  representative: z.exactOptional(Representative),
  rating: z.exactOptional(Rating),
});

/** Loose: a fact that this version does not know is carried along, never dropped. */
export const CaseFacts = z.discriminatedUnion('status', [
  Opened.extend({
    status: z.enum([
      'filed',
      'unrouted',
      'with-store',
      'with-headquarters',
      'awaiting-shopper',
      'with-bureau',
    ]),
  }),
  Opened.extend({ status: z.literal('mediating'), acceptance: Acceptance }),
  Opened.extend({ status: z.literal('settled'), settlement: Settlement }),
  Opened.extend({ status: z.literal('terminated'), termination: Termination }),
  Opened.extend({ status: z.literal('not-accepted'), nonAcceptance: NonAcceptance }),
  Opened.extend({ status: z.literal('withdrawn'), withdrawnAt: z.date() }),
  Opened.extend({
    status: z.literal('closed'),
    result: z.enum(CASE_RESULTS),
    closedAt: z.date(),
    performance: z.exactOptional(z.enum(PERFORMANCES)),
  }),
]);
