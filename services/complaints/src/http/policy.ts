import { endpointsUnder, type PolicyRow, type PolicyTable } from '@anxintui/shared/http/endpoint';

const CONCERNED: PolicyRow = {
  who: 'signed-in',
  relations: ['own', 'own-store', 'own-network', 'own-bureau'],
  why: 'Whoever has no relation to the case does not learn that it exists.',
};
/** What a shopper may do, and so a guest who has filed. */
const SHOPPERS: PolicyRow = { ...CONCERNED, guests: true };

const SUPERVISORS = ['supervisor', 'bureau-head'] as const;

export const COMPLAINTS_POLICY: PolicyTable = {
  'file-complaint': {
    who: ['shopper'],
    guests: true,
    limit: 'filing',
    why: 'The shopper complains for herself.',
  },
  cases: {
    who: 'signed-in',
    guests: true,
    fields: 'Nothing of who shoppers are; officers also see who of them is in charge.',
    why: 'Own cases, those of the own store, network or bureau; of guests the one whose number they give.',
  },
  'export-cases': {
    who: ['intake', 'mediator', 'supervisor', 'bureau-head'],
    why: 'Officers take along what lies on the desk of their own bureau; nothing of shoppers is in it.',
  },
  case: {
    ...SHOPPERS,
    fields:
      'The other side and officers see the shopper’s name and phone masked; officers also what was hidden and the flags.',
  },
  'case-messages': { ...SHOPPERS, fields: 'Officers also read what was hidden.' },
  'send-message': SHOPPERS,
  'add-case-evidence': SHOPPERS,
  'make-offer': SHOPPERS,
  'accept-offer': SHOPPERS,
  'decline-offer': SHOPPERS,
  'decline-claim': CONCERNED,
  'refer-case-up': CONCERNED,
  'escalate-case': SHOPPERS,
  'withdraw-case': SHOPPERS,
  'assign-bureau': CONCERNED,
  'assign-officer': CONCERNED,
  'accept-case': CONCERNED,
  'refuse-case': CONCERNED,
  'request-materials': CONCERNED,
  'invite-to-mediation': CONCERNED,
  'consent-to-mediation': SHOPPERS,
  'decline-mediation': SHOPPERS,
  'record-session': CONCERNED,
  'settle-case': CONCERNED,
  'terminate-mediation': CONCERNED,
  'notify-termination': CONCERNED,
  'record-performance': CONCERNED,
  'confirm-performance': SHOPPERS,
  'report-breach': SHOPPERS,
  'reopen-case': SHOPPERS,
  'correct-case': CONCERNED,
  'appoint-representative': {
    ...SHOPPERS,
    limit: 'filing',
    why: 'Who acts for the shopper is her own matter. Seldom, because the answer tells whether a phone is known here.',
  },
  'dismiss-representative': SHOPPERS,
  'change-wishes': SHOPPERS,
  'rate-case': { ...SHOPPERS, why: 'Only whoever complained says how it turned out.' },
  'moderate-case': {
    who: SUPERVISORS,
    relations: ['own-bureau'],
    why: 'What insults or gives away somebody is hidden by those who answer for the bureau.',
  },
  'redact-evidence': {
    who: SUPERVISORS,
    relations: ['own-bureau'],
    why: 'Faces and papers that others need not see are covered by those who answer for the bureau.',
  },
  'disclose-shopper': {
    who: ['intake', 'mediator', 'supervisor', 'bureau-head'],
    relations: ['own-bureau'],
    fields: 'What is asked for, in clear; it is recorded before it is shown.',
    why: 'Officers need to reach the parties of what is on their desk.',
  },
  'my-flags': {
    who: ['shopper', 'manager'],
    why: 'Everybody sees what is said about themselves or their store.',
  },
  'contest-flag': {
    who: ['shopper', 'manager'],
    relations: ['own', 'own-store'],
    why: 'Only the one whom it is about contests it; to others it does not exist.',
  },
  'decide-flag': {
    who: SUPERVISORS,
    relations: ['own-bureau'],
    why: 'Where a case of that party is on the desk of the bureau; otherwise it does not exist.',
  },
  'export-me': { who: 'signed-in', why: 'Everybody may take their own data with them.' },
};
export const endpoint = endpointsUnder(COMPLAINTS_POLICY);
