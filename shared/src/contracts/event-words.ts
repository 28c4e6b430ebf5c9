type Words = { readonly zh: string; readonly en: string };

/** What happened, in the words of timelines and notices. */
const EVENT_WORDS: Readonly<Record<string, Words>> = {
  'return.filed': { zh: '已提交退货申请', en: 'Return filed' },
  'return.accepted': { zh: '门店已接收商品，等待退款', en: 'Goods accepted; the refund is due' },
  'return.refused': { zh: '门店拒绝退货', en: 'The store refused the return' },
  'return.refunded': { zh: '门店已登记退款', en: 'The store recorded the refund' },
  'return.disputed': {
    zh: '消费者对处理结果有异议，已提出争议',
    en: 'The shopper opened a dispute',
  },
  'return.lapsed': { zh: '退货期限已过，未到店', en: 'The return period ended without a visit' },
  'return.refund-overdue': {
    zh: '承诺的退款时间已过，尚未退款',
    en: 'The promised time for the refund has passed',
  },
  'case.filed': { zh: '争议已登记', en: 'Dispute registered' },
  'case.routed': { zh: '争议已分派', en: 'Dispute routed' },
  'case.offer-made': { zh: '收到和解方案', en: 'An offer was made' },
  'case.settled': { zh: '双方已和解', en: 'The parties settled' },
  'case.store-answer-overdue': {
    zh: '门店超过 96 小时未答复，已记录违约',
    en: 'The store did not answer in time; the breach is recorded',
  },
  'case.referred-up': {
    zh: '争议已转至总部（商场）答复',
    en: 'The dispute went up to headquarters',
  },
  'case.headquarters-answer-overdue': {
    zh: '总部答复期限已到',
    en: "Headquarters' time to answer has ended",
  },
  'case.breach-recorded': { zh: '已记录未按时办理', en: 'A missed deadline was recorded' },
  'case.escalated': {
    zh: '消费者已转请市场监管部门处理',
    en: 'The shopper took the dispute to the bureau',
  },
  'case.handed-over': {
    zh: '已自动移交市场监管部门',
    en: 'Handed over to the bureau automatically',
  },
  'case.shopper-asked': {
    zh: '请消费者决定是否转市场监管部门',
    en: 'The shopper is asked whether to go to the bureau',
  },
  'case.accepted': { zh: '市场监管部门决定受理', en: 'The bureau accepted the complaint' },
  'case.not-accepted': {
    zh: '市场监管部门决定不予受理',
    en: 'The bureau did not accept the complaint',
  },
  'case.complaint-acceptance-overdue': {
    zh: '受理期限已到，尚未作出决定',
    en: 'The time to accept or refuse has ended without a decision',
  },
  'case.mediation-overdue': { zh: '调解期限已到', en: 'The time for mediation has ended' },
  'case.performance-overdue': {
    zh: '和解约定的履行期限已到',
    en: 'The time to perform the settlement has ended',
  },
  'case.routing-overdue': {
    zh: '人工分派期限已到',
    en: 'The time to find the responsible bureau has ended',
  },
  'case.escalation-window-overdue': {
    zh: '消费者未在期限内选择，争议先行结束',
    en: 'The shopper did not choose in time; the dispute ends for now',
  },
  'case.closed': { zh: '争议已结束', en: 'The dispute is closed' },
  'return.clock-moved': {
    zh: '放假通知公布，期限已重新计算',
    en: 'A holiday notice moved the deadline',
  },
  'case.clock-moved': {
    zh: '放假通知公布，期限已重新计算',
    en: 'A holiday notice moved the deadline',
  },
  'store.registered': { zh: '门店已登记', en: 'Store registered' },
  'pledge.in-force': { zh: '承诺生效', en: 'Pledge in force' },
};

/** The event's own name where nobody has put it into words. */
export const eventWords = (topic: string): Words => EVENT_WORDS[topic] ?? { zh: topic, en: topic };
