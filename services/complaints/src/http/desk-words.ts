import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { CaseStatus, DeskReason } from '@anxintui/shared/vocabulary/cases';
import type { ClaimKind } from '@anxintui/shared/vocabulary/claims';

/** Why a case lies on a desk. */
export const REASON_WORDS: Readonly<Record<DeskReason, Words>> = {
  'find-bureau': {
    zh: '没有自动找到管辖单位，请分派',
    en: 'No bureau was found by itself; assign one',
  },
  'decide-acceptance': {
    zh: '请决定是否受理',
    en: 'Decide whether the bureau accepts it',
  },
  mediate: { zh: '已受理，请组织调解', en: 'Accepted; mediate between the parties' },
  'notify-parties': {
    zh: '调解已终止，请告知双方',
    en: 'Mediation has ended; tell both parties',
  },
  answer: { zh: '消费者在等您答复', en: 'The shopper waits for your answer' },
  perform: { zh: '请履行协议并登记', en: 'Do what was agreed, and record it' },
  missed: { zh: '曾逾期，事情尚未办结', en: 'A deadline was missed and the case is still open' },
  'others-act': { zh: '等待他人办理', en: 'Others are to act' },
  ended: { zh: '已结束', en: 'It is over' },
};

export const STATUS_WORDS: Readonly<Record<CaseStatus, Words>> = {
  filed: { zh: '已提交', en: 'filed' },
  unrouted: { zh: '待分派', en: 'unrouted' },
  'with-store': { zh: '门店处理中', en: 'with the store' },
  'with-headquarters': { zh: '总部处理中', en: 'with headquarters' },
  'awaiting-shopper': { zh: '待消费者决定', en: 'awaiting the shopper' },
  'with-bureau': { zh: '市场监管局待受理', en: 'with the bureau, not yet accepted' },
  mediating: { zh: '调解中', en: 'in mediation' },
  settled: { zh: '达成协议', en: 'settled' },
  terminated: { zh: '终止调解', en: 'mediation terminated' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  closed: { zh: '已办结', en: 'closed' },
};

export const CLAIM_WORDS: Readonly<Record<ClaimKind, Words>> = {
  repair: { zh: '修理', en: 'repair' },
  remake: { zh: '重作', en: 'make again' },
  replace: { zh: '更换', en: 'replace' },
  return: { zh: '退货', en: 'return' },
  'make-up-quantity': { zh: '补足商品数量', en: 'make up the quantity' },
  refund: { zh: '退还货款和服务费用', en: 'refund' },
  compensate: { zh: '赔偿损失', en: 'compensation' },
};
