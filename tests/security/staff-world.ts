import { insertMissing } from '@anxintui/infra/seed/insert-missing';
import { Receipt } from '@anxintui/shared/contracts/fields';
import { ProfileView } from '@anxintui/shared/contracts/people';
import { InvitationView, SecondFactorView } from '@anxintui/shared/contracts/staff';
import { STORES } from '../support/goods.js';
import { codesOf, post as send, takenOn } from '../support/officers.js';
import { API, type Person } from '../support/people.js';
import type { Stack } from '../support/stack.js';
import { get, post, type ValidCalls } from './valid-call.js';

/** People on their way in and out, and what waits for a second person. */
export type StaffWorld = {
  /** Of clerk-1, who has that post already: accepting it changes nothing. */
  readonly invitationId: string;
  readonly takenBackId: string;
  /** Somebody of owner-1 whom nothing else is about. */
  readonly spareClerk: string;
  /** Of an officer who has opened nothing yet. */
  readonly fresh: string;
  /** Of another who has chosen a login; her app shows this code for the next minute. */
  readonly link: { readonly token: string; readonly otp: string };
  /** A third, whose link may be made anew. */
  readonly spareOfficer: string;
  /** Two proposals of mediator-1 that supervisor-1 may decide. */
  readonly approvalId: string;
  readonly refusableId: string;
};
type As = (account: string) => Person;

const OFFICER = { role: 'intake', bureauId: 'bureau-320505', name: '某承办人' };
const LOGIN = { login: 'somebody.new', password: '狮山路的银杏一到十一月就黄' };
const CLOSING = {
  purpose: 'close-against-wish',
  subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
  words: '一方两次无故缺席。',
};
const invitation = (phone: string) => ({
  role: 'clerk',
  storeId: STORES.suzhouStore,
  name: '某店员',
  phone,
});

export async function someStaff(stack: Stack, as: As): Promise<StaffWorld> {
  const [owner, mediator, head] = [as('owner-1'), as('mediator-1'), as('bureau-head-1')];
  const made = async (by: Person, path: string, body: object) =>
    (await by.send({ method: 'POST', path: API + path, body })).body;
  const { phone = '' } = await as('clerk-1').get(`${API}/me/profile`, ProfileView);
  const invited = async () =>
    InvitationView.parse(await made(owner, '/invitations', invitation(phone)));
  const proposed = async () => Receipt.parse(await made(mediator, '/approvals', CLOSING));
  const { token } = await takenOn(head, OFFICER);
  const chosen = await send(stack, '/enrolments', { token, ...LOGIN });
  const { otpAt } = codesOf(stack, SecondFactorView.parse(chosen.body).secret);
  return {
    invitationId: (await invited()).id,
    takenBackId: (await invited()).id,
    spareClerk: await spareClerk(stack),
    fresh: (await takenOn(head, OFFICER)).token,
    // Of the next half minute: good until that is over, and a step longer.
    link: { token, otp: otpAt(1) },
    spareOfficer: (await takenOn(head, OFFICER)).account,
    approvalId: (await proposed()).id,
    refusableId: (await proposed()).id,
  };
}

async function spareClerk({ connection }: Stack): Promise<string> {
  const account = {
    _id: 'clerk-spare',
    roles: ['clerk'],
    storeId: STORES.suzhouStore,
    enterpriseId: STORES.suzhouEnterprise,
    organisation: '演示',
    isActive: true,
    isDemo: true,
  };
  await insertMissing(connection, 'accounts', [account]);
  return account._id;
}

/** One for every endpoint about people, how they come in, and what takes two of them. */
export function staffCalls(staff: StaffWorld): ValidCalls {
  return { ...retailCalls(staff), ...officerCalls(staff), ...approvalCalls(staff) };
}

function retailCalls({ invitationId, takenBackId, spareClerk: spare }: StaffWorld): ValidCalls {
  const by = 'owner-1';
  const accept = `/invitations/${invitationId}/acceptance`;
  return {
    'invite-staff': { by, call: post('/invitations', invitation('15400009999')) },
    invitations: { by, call: get('/invitations?limit=3') },
    'revoke-invitation': { by, call: post(`/invitations/${takenBackId}/revocation`, {}) },
    'my-invitations': { by: 'clerk-1', call: get('/me/invitations') },
    'accept-invitation': { by: 'clerk-1', call: post(accept, {}) },
    staff: { by, call: get('/staff?limit=3') },
    'change-rights': { by, call: post(`/staff/${spare}/rights`, { rights: ['refund'] }) },
    'end-staff': { by, call: post(`/staff/${spare}/ending`, {}) },
  };
}

function officerCalls({ fresh, link, spareOfficer }: StaffWorld): ValidCalls {
  const by = 'bureau-head-1';
  const anyone = 'shopper-1';
  const { token, otp } = link;
  const change = { current: LOGIN.password, next: '玄武湖的风从东边来', otp: '000000' };
  return {
    'invite-officer': { by, call: post('/bureaus/officers', OFFICER) },
    'renew-enrolment': { by, call: post(`/staff/${spareOfficer}/enrolment`, {}) },
    enrol: {
      by: anyone,
      call: post('/enrolments', { ...LOGIN, token: fresh, login: 'other.new' }),
    },
    'confirm-enrolment': { by: anyone, call: post('/enrolments/confirmation', { token, otp }) },
    'change-password': { by: 'supervisor-1', call: post('/me/password', change) },
    'begin-sso': { by: anyone, call: get('/sso') },
    'end-sso': { by: anyone, call: get('/sso/callback?code=c1&state=s1') },
  };
}

function approvalCalls({ approvalId, refusableId }: StaffWorld): ValidCalls {
  const by = 'supervisor-1';
  const step = (path: string, body: object) => ({ ...post(path, body), seen: 1 });
  const refusal = { words: '请再通知一次双方' };
  return {
    'propose-approval': { by: 'mediator-1', call: post('/approvals', CLOSING) },
    approvals: { by, call: get('/approvals?limit=3') },
    approval: { by, call: get(`/approvals/${approvalId}`) },
    'approve-approval': { by, call: step(`/approvals/${approvalId}/approval`, {}) },
    'refuse-approval': { by, call: step(`/approvals/${refusableId}/refusal`, refusal) },
  };
}
