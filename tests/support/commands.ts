/** The commands of one kind of aggregate: where each is posted, and a body that is as it should be. */
export type Steps = Readonly<Record<string, { readonly address: string; readonly body: object }>>;

/** A made-up code opens nothing: where `present` is offered, the pass of that very return is needed. */
const NO_PASS = { code: '000000' };

export const RETURN_STEPS: Steps = {
  present: { address: 'presentation', body: NO_PASS },
  accept: { address: 'acceptance', body: {} },
  refuse: { address: 'refusal', body: { class: 'other', words: '不收' } },
  'record-refund': {
    address: 'refund',
    body: { amountFen: 1, proof: { kind: 'cash', number: '1' } },
  },
  'record-exchange': {
    address: 'exchange',
    body: { goods: '同款大一号', proof: { number: 'E-1' } },
  },
  'reverse-refusal': { address: 'reversal', body: {} },
  'hand-back-goods': { address: 'hand-back', body: {} },
  confirm: { address: 'confirmation', body: {} },
  'deny-receipt': { address: 'denial', body: {} },
  'report-defect': {
    address: 'defect',
    body: { claim: { kind: 'repair' }, words: '拉链洗一次就坏了' },
  },
  dispute: { address: 'dispute', body: { claim: { kind: 'return' }, words: '不同意' } },
  withdraw: { address: 'withdrawal', body: {} },
  'add-evidence': { address: 'evidence', body: { kind: 'statement', words: '当时有人在场' } },
};

const AGREED = { remedy: 'refund', amountFen: 1, words: '退款', performWithinDays: 3 };

export const CASE_STEPS: Steps = {
  'assign-bureau': {
    address: 'bureau',
    body: { bureauId: 'bureau-320505', words: '门店实际经营地在虎丘区' },
  },
  'send-message': { address: 'messages', body: { words: '请问何时可以答复？' } },
  'add-evidence': { address: 'evidence', body: { kind: 'statement', words: '商品未使用' } },
  offer: { address: 'offers', body: AGREED },
  'accept-offer': { address: 'offers/1/acceptance', body: {} },
  'decline-offer': { address: 'offers/1/decline', body: {} },
  'decline-claim': { address: 'decline', body: { words: '商品有明显使用痕迹' } },
  'refer-up': { address: 'referral', body: {} },
  escalate: { address: 'escalation', body: {} },
  withdraw: { address: 'withdrawal', body: {} },
  assign: { address: 'assignment', body: { officer: 'mediator-1' } },
  accept: { address: 'acceptance', body: {} },
  refuse: { address: 'refusal', body: { ground: 3, words: '商品并非为生活消费需要购买' } },
  'request-materials': { address: 'materials', body: { of: 'shopper', words: '请补充购物小票' } },
  invite: {
    address: 'invitation',
    body: { mode: 'phone', heldAt: '2099-12-31T02:00:00Z' },
  },
  consent: { address: 'consent', body: {} },
  'decline-mediation': { address: 'consent-refusal', body: {} },
  'record-session': { address: 'sessions', body: { mode: 'phone', words: '双方陈述意见' } },
  settle: { address: 'settlement', body: AGREED },
  terminate: { address: 'termination', body: { cause: 3, words: '一方明确表示无法达成协议' } },
  notify: { address: 'notification', body: {} },
  'record-performance': {
    address: 'performance',
    body: { words: '已退款至原支付账户', proof: 'T-20260302-1' },
  },
  'confirm-performance': { address: 'performance-confirmation', body: {} },
  'report-breach': { address: 'breach', body: { words: '没有收到退款' } },
  reopen: { address: 'reopening', body: { words: '对方又愿意协商' } },
  correct: {
    address: 'correction',
    body: { what: 'words', words: '前次告知书日期有误，更正如下' },
  },
  // Of the second shopper of the demo.
  'appoint-representative': {
    address: 'representative',
    body: { phone: '154 9999 0002', mandate: { words: '委托陈宇代为处理本案' } },
  },
  'dismiss-representative': { address: 'representative/dismissal', body: {} },
  'change-wishes': { address: 'wishes', body: { publish: true, entrust: false } },
  rate: { address: 'rating', body: { solved: 'partly', stars: 4, words: '等了很久' } },
};

const PROMISED = { windowDays: 15 };

export const PLEDGE_STEPS: Steps = {
  amend: { address: 'amendment', body: PROMISED },
  revise: { address: 'revision', body: PROMISED },
  submit: { address: 'submission', body: {} },
  withdraw: { address: 'withdrawal', body: {} },
  approve: { address: 'approval', body: {} },
  return: { address: 'return', body: { reasons: '请写明退款时限' } },
  warn: { address: 'warning', body: { words: '两次未按承诺退货' } },
  suspend: { address: 'suspension', body: { words: '整改期间暂停' } },
  resume: { address: 'resumption', body: { words: '已整改' } },
  delist: { address: 'delisting', body: { words: '拒不整改' } },
  appeal: { address: 'appeal', body: { words: '情况不实' } },
};
