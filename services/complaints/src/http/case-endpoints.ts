import { actingAs } from '@anxintui/shared/aggregate/lifecycle';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';
import { CASE_LIFECYCLE } from '../domain/case-lifecycle.js';
import { isForAnswer, sideOf } from '../domain/case-rules.js';
import type { DisputeCase } from '../domain/dispute-case.js';

/** The commands that a person gives; routing is the router's. */
export type PersonsCommand = Exclude<CaseCommand, 'route'>;
/** What answers one offer has an address for each. */
export type AnswerToOffer = 'accept-offer' | 'decline-offer';
type CaseEndpoint = {
  readonly id: string;
  /** Where it is posted, under the case. */
  readonly noun: string;
  readonly summary: string;
};

/** The endpoint of each command of a case. */
export const CASE_ENDPOINTS: Readonly<Record<PersonsCommand, CaseEndpoint>> = {
  'assign-bureau': {
    id: 'assign-bureau',
    noun: 'bureau',
    summary: '人工分派给有管辖权的局 · send it to the bureau that has jurisdiction, by hand',
  },
  'send-message': {
    id: 'send-message',
    noun: 'messages',
    summary: '给对方留言 · write to the other side; a message is no answer to the claim',
  },
  'add-evidence': {
    id: 'add-case-evidence',
    noun: 'evidence',
    summary: '补充证据 · add evidence',
  },
  offer: { id: 'make-offer', noun: 'offers', summary: '提出和解方案 · make an offer' },
  'accept-offer': {
    id: 'accept-offer',
    noun: 'offers/{offerId}/acceptance',
    summary: '接受对方的和解方案 · accept the other side’s offer',
  },
  'decline-offer': {
    id: 'decline-offer',
    noun: 'offers/{offerId}/decline',
    summary: '不接受对方的和解方案 · decline the other side’s offer',
  },
  'decline-claim': {
    id: 'decline-claim',
    noun: 'decline',
    summary: '不同意诉求并说明理由 · decline the claim, with reasons',
  },
  'refer-up': {
    id: 'refer-case-up',
    noun: 'referral',
    summary: '转请总部（商场）答复 · leave the answer to headquarters',
  },
  escalate: {
    id: 'escalate-case',
    noun: 'escalation',
    summary: '转市场监管部门 · take the dispute to the bureau, at any time',
  },
  withdraw: { id: 'withdraw-case', noun: 'withdrawal', summary: '撤回 · withdraw' },
  assign: {
    id: 'assign-officer',
    noun: 'assignment',
    summary: '指定承办人 · put an officer in charge',
  },
  accept: {
    id: 'accept-case',
    noun: 'acceptance',
    summary: '受理 · the bureau accepts the complaint',
  },
  refuse: {
    id: 'refuse-case',
    noun: 'refusal',
    summary: '不予受理 · the bureau does not accept, by one of the seven grounds',
  },
  'request-materials': {
    id: 'request-materials',
    noun: 'materials',
    summary: '要求补充材料（期限不停） · ask for what is missing; the clocks go on',
  },
  invite: {
    id: 'invite-to-mediation',
    noun: 'invitation',
    summary: '通知双方调解 · invite both sides to mediation',
  },
  consent: {
    id: 'consent-to-mediation',
    noun: 'consent',
    summary: '同意调解 · consent to mediation',
  },
  'decline-mediation': {
    id: 'decline-mediation',
    noun: 'consent-refusal',
    summary: '不同意调解 · decline mediation',
  },
  'record-session': {
    id: 'record-session',
    noun: 'sessions',
    summary: '记录一次调解 · record a session',
  },
  settle: {
    id: 'settle-case',
    noun: 'settlement',
    summary: '达成调解协议 · record what both sides agreed on',
  },
  terminate: {
    id: 'terminate-mediation',
    noun: 'termination',
    summary: '终止调解 · terminate the mediation, by one of the eight causes',
  },
  notify: {
    id: 'notify-termination',
    noun: 'notification',
    summary: '告知双方终止调解 · record that both sides were told',
  },
  'record-performance': {
    id: 'record-performance',
    noun: 'performance',
    summary: '登记履行 · record, with proof, that the agreement was kept',
  },
  'confirm-performance': {
    id: 'confirm-performance',
    noun: 'performance-confirmation',
    summary: '确认已履行 · confirm that the agreement was kept',
  },
  'report-breach': {
    id: 'report-breach',
    noun: 'breach',
    summary: '反映未履行 · report that the agreement was not kept',
  },
  reopen: {
    id: 'reopen-case',
    noun: 'reopening',
    summary: '重新启动 · reopen, once and within thirty days',
  },
  correct: {
    id: 'correct-case',
    noun: 'correction',
    summary: '更正办理结果 · put a decision right; what stood before stays in the history',
  },
  'appoint-representative': {
    id: 'appoint-representative',
    noun: 'representative',
    summary: '委托代理人 · have somebody act for you, by a mandate',
  },
  'dismiss-representative': {
    id: 'dismiss-representative',
    noun: 'representative/dismissal',
    summary: '结束委托 · end the mandate of your representative',
  },
  'change-wishes': {
    id: 'change-wishes',
    noun: 'wishes',
    summary: '修改公示和委托调解的意愿 · change the two consents given at filing',
  },
  rate: {
    id: 'rate-case',
    noun: 'rating',
    summary: '评价办理结果 · rate the outcome, once and within thirty days',
  },
};

const isAnswer = (command: PersonsCommand): command is AnswerToOffer =>
  command === 'accept-offer' || command === 'decline-offer';

/** Where somebody posts a command that is offered to them: one address, or one for each offer that waits for them. */
export function addressesOf(
  dispute: DisputeCase,
  command: PersonsCommand,
  parties: readonly [Party, ...Party[]],
): string[] {
  const address = `/api/v1/cases/${dispute.id}/${CASE_ENDPOINTS[command].noun}`;
  if (!isAnswer(command)) return [address];
  const side = sideOf(actingAs(CASE_LIFECYCLE, { status: dispute.status, command }, parties));
  const waiting = dispute.offers.filter((offer) => isForAnswer(offer, side));
  return waiting.map(({ id }) => address.replace('{offerId}', String(id)));
}
