import { CASE_STEPS, PLEDGE_STEPS, RETURN_STEPS, type Steps } from '../support/commands.js';
import { bedCover, STORES } from '../support/goods.js';
import { get, post, type ValidCalls } from './valid-call.js';
import { TODAY, type World } from './world.js';

/** Which command an endpoint gives, and who may give it. */
type Given = Readonly<Record<string, readonly [command: string, by: string]>>;
type Commanded = { readonly address: string; readonly seen: number; readonly steps: Steps };

const commandCalls = (given: Given, { address, seen, steps }: Commanded): ValidCalls =>
  Object.fromEntries(
    Object.entries(given).map(([endpoint, [command, by]]) => {
      const step = steps[command] ?? { address: command, body: {} };
      const call = { ...post(`${address}/${step.address}`, step.body), seen };
      return [endpoint, { by, call }];
    }),
  );

export function pledgeCalls({ unpledgedStoreId }: World): ValidCalls {
  const address = `/pledges/${STORES.suzhouStore}`;
  const draft = post(`/stores/${unpledgedStoreId}/pledge`, { windowDays: 15 });
  return {
    'draft-pledge': { by: 'manager-new', call: draft },
    'preview-pledge': {
      by: 'manager-1',
      call: post(`/stores/${STORES.suzhouStore}/pledge/preview`, { windowDays: 15 }),
    },
    pledge: { by: 'manager-1', call: get(address) },
    'pledge-reviews': { by: 'supervisor-1', call: get('/pledge-reviews?limit=3') },
    ...commandCalls(ON_PLEDGE, { address, seen: 1, steps: PLEDGE_STEPS }),
  };
}

const ON_PLEDGE: Given = {
  'amend-pledge': ['amend', 'manager-1'],
  'revise-pledge': ['revise', 'manager-1'],
  'submit-pledge': ['submit', 'manager-1'],
  'withdraw-pledge': ['withdraw', 'manager-1'],
  'appeal-pledge': ['appeal', 'manager-1'],
  'approve-pledge': ['approve', 'supervisor-1'],
  'return-pledge': ['return', 'supervisor-1'],
  'warn-store': ['warn', 'supervisor-1'],
  'suspend-pledge': ['suspend', 'supervisor-1'],
  'resume-pledge': ['resume', 'supervisor-1'],
  'delist-store': ['delist', 'supervisor-1'],
};

export function returnCalls({ filedId }: World): ValidCalls {
  const address = `/returns/${filedId}`;
  const filing = bedCover(STORES.suzhouStore, TODAY);
  return {
    'file-return': { by: 'shopper-1', call: post('/returns', filing) },
    returns: { by: 'shopper-1', call: get('/returns?limit=2&status=filed') },
    return: { by: 'shopper-1', call: get(address) },
    'return-pass': { by: 'shopper-1', call: get(`${address}/pass`) },
    ...commandCalls(ON_RETURN, { address, seen: 1, steps: RETURN_STEPS }),
    'accept-return': {
      by: 'clerk-1',
      call: { ...post(`${address}/acceptance`, INSPECTED), seen: 1 },
    },
  };
}

/** The whole form: what is filled in here is what must not be filled in by others. */
const INSPECTED = {
  custody: { seal: 'S1' },
  items: [{ item: 1, accepted: 1, refused: 0 }],
};
const ON_RETURN: Given = {
  'present-return': ['present', 'clerk-1'],
  'refuse-return': ['refuse', 'clerk-1'],
  'record-refund': ['record-refund', 'manager-1'],
  'record-exchange': ['record-exchange', 'manager-1'],
  'reverse-refusal': ['reverse-refusal', 'manager-1'],
  'hand-back-goods': ['hand-back-goods', 'clerk-1'],
  'confirm-refund': ['confirm', 'shopper-1'],
  'deny-receipt': ['deny-receipt', 'shopper-1'],
  'report-defect': ['report-defect', 'shopper-1'],
  'dispute-return': ['dispute', 'shopper-1'],
  'withdraw-return': ['withdraw', 'shopper-1'],
  'add-return-evidence': ['add-evidence', 'shopper-1'],
};

export function caseCalls({ withStoreId, withBureauId }: World): ValidCalls {
  const withStore = `/cases/${withStoreId}`;
  return {
    'file-complaint': { by: 'shopper-1', call: post('/cases', COMPLAINT) },
    cases: { by: 'shopper-1', call: get('/cases?limit=2') },
    'export-cases': { by: 'intake-1', call: get('/cases/export?view=todo') },
    case: { by: 'shopper-1', call: get(withStore) },
    'case-messages': { by: 'shopper-1', call: get(`${withStore}/messages?limit=2`) },
    ...aroundCase(withBureauId),
    ...commandCalls(BETWEEN_PARTIES, { address: withStore, seen: 2, steps: CASE_STEPS }),
    ...commandCalls(AT_BUREAU, { address: `/cases/${withBureauId}`, seen: 2, steps: CASE_STEPS }),
  };
}

/** A flag that nobody has raised: its calls are right, and find nothing. */
const FLAG = '/flags/0123456789abcdef0123456789abcdef';

/** What is done beside the commands of a case. */
function aroundCase(id: string): ValidCalls {
  const words = '含有他人隐私';
  const moderation = { target: { evidence: 1 }, act: 'hide', words };
  const disclosure = { purpose: 'contact-party', fields: ['name', 'phone'] };
  return {
    'moderate-case': { by: 'supervisor-1', call: post(`/cases/${id}/moderations`, moderation) },
    'redact-evidence': {
      by: 'supervisor-1',
      call: post(`/cases/${id}/evidence/1/redaction`, { upload: '0000000000000000' }),
    },
    'disclose-shopper': { by: 'intake-1', call: post(`/cases/${id}/disclosures`, disclosure) },
    'my-flags': { by: 'shopper-1', call: get('/me/flags') },
    'contest-flag': { by: 'shopper-1', call: post(`${FLAG}/contest`, { words }) },
    'decide-flag': {
      by: 'supervisor-1',
      call: post(`${FLAG}/decision`, { decision: 'lifted', words }),
    },
    'export-me': { by: 'shopper-1', call: get('/me/export') },
  };
}

export const COMPLAINT = {
  respondent: { name: '街角电器行', address: '竹园路 12 号', division: '320505' },
  claim: { kind: 'compensate', amountFen: 50_000 },
  words: '电热毯用了两次就冒烟。',
  purchasedOn: '2026-02-20',
  paidFen: 25_900,
  wishes: { publish: false },
} as const;
const BETWEEN_PARTIES: Given = {
  'send-message': ['send-message', 'shopper-1'],
  'add-case-evidence': ['add-evidence', 'shopper-1'],
  'make-offer': ['offer', 'manager-1'],
  'accept-offer': ['accept-offer', 'shopper-1'],
  'decline-offer': ['decline-offer', 'shopper-1'],
  'decline-claim': ['decline-claim', 'manager-1'],
  'refer-case-up': ['refer-up', 'manager-1'],
  'escalate-case': ['escalate', 'shopper-1'],
  'withdraw-case': ['withdraw', 'shopper-1'],
  'consent-to-mediation': ['consent', 'shopper-1'],
  'decline-mediation': ['decline-mediation', 'manager-1'],
  'record-performance': ['record-performance', 'manager-1'],
  'confirm-performance': ['confirm-performance', 'shopper-1'],
  'report-breach': ['report-breach', 'shopper-1'],
  'reopen-case': ['reopen', 'shopper-1'],
  'appoint-representative': ['appoint-representative', 'shopper-1'],
  'dismiss-representative': ['dismiss-representative', 'shopper-1'],
  'change-wishes': ['change-wishes', 'shopper-1'],
  'rate-case': ['rate', 'shopper-1'],
};
const AT_BUREAU: Given = {
  'assign-bureau': ['assign-bureau', 'intake-1'],
  'assign-officer': ['assign', 'supervisor-1'],
  'accept-case': ['accept', 'intake-1'],
  'refuse-case': ['refuse', 'intake-1'],
  'request-materials': ['request-materials', 'intake-1'],
  'invite-to-mediation': ['invite', 'mediator-1'],
  'record-session': ['record-session', 'mediator-1'],
  'settle-case': ['settle', 'mediator-1'],
  'terminate-mediation': ['terminate', 'mediator-1'],
  'notify-termination': ['notify', 'mediator-1'],
  'correct-case': ['correct', 'supervisor-1'],
};
