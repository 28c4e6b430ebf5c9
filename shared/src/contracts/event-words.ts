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
  'return.presented': { zh: '已到店出示退货码', en: 'The pass was scanned at the store' },
  'return.refusal-reversed': {
    zh: '店长撤销拒收，门店已接收商品',
    en: 'The manager reversed the refusal; the goods are accepted',
  },
  'return.goods-handed-back': {
    zh: '未接收的商品已退还消费者',
    en: 'Goods that were not accepted were handed back',
  },
  'return.exchanged': { zh: '门店已登记换货', en: 'The store recorded an exchange' },
  'return.receipt-denied': {
    zh: '消费者表示未收到退款',
    en: 'The shopper says the refund did not arrive',
  },
  'return.defect-reported': { zh: '消费者反映质量问题', en: 'The shopper reported a defect' },
  'return.withdrawn': { zh: '消费者已撤回退货申请', en: 'The shopper withdrew the return' },
  'return.inspection-overdue': {
    zh: '查验时限已过，门店未答复是否接收',
    en: 'The time to inspect has passed without an answer',
  },
  'return.refund-clue-overdue': {
    zh: '逾期退款已超过十五日，成为违法线索',
    en: 'The refund is more than fifteen days overdue: a clue to a violation',
  },
  'return.evidence-added': { zh: '补充了证据', en: 'Evidence was added' },
  'return.closed': { zh: '退货已完结', en: 'The return is closed' },
  'case.bureau-assigned': {
    zh: '已人工分派至有管辖权的市场监管部门',
    en: 'Assigned by hand to the bureau with jurisdiction',
  },
  'case.message-sent': { zh: '收到一条留言', en: 'A message was sent' },
  'case.evidence-added': { zh: '补充了证据', en: 'Evidence was added' },
  'case.offer-declined': { zh: '和解方案被拒绝', en: 'An offer was declined' },
  'case.claim-declined': {
    zh: '被投诉方拒绝诉求并说明理由',
    en: 'The respondent declined the claim and gave reasons',
  },
  'case.withdrawn': { zh: '消费者已撤回', en: 'The shopper withdrew the case' },
  'case.assigned': { zh: '已确定承办人', en: 'An officer was assigned' },
  'case.materials-requested': { zh: '请补充材料', en: 'Further materials are asked for' },
  'case.mediation-invited': { zh: '请双方参加调解', en: 'Both parties are invited to mediation' },
  'case.mediation-consented': { zh: '一方同意调解', en: 'A party consented to mediation' },
  'case.mediation-declined': { zh: '一方拒绝调解', en: 'A party declined mediation' },
  'case.session-recorded': { zh: '已记录一次调解', en: 'A mediation session was recorded' },
  'case.terminated': { zh: '终止调解', en: 'Mediation was terminated' },
  'case.termination-notified': {
    zh: '已告知双方终止调解',
    en: 'Both parties were told that mediation has ended',
  },
  'case.termination-notice-overdue': {
    zh: '告知终止调解的期限已到',
    en: 'The time to tell of the termination has ended',
  },
  'case.performance-recorded': {
    zh: '被投诉方已登记履行',
    en: 'The respondent recorded performance',
  },
  'case.performance-confirmed': { zh: '消费者确认已履行', en: 'The shopper confirmed performance' },
  'case.performance-breached': {
    zh: '消费者反映未履行',
    en: 'The shopper reported that the agreement was not kept',
  },
  'case.performance-confirmation-overdue': {
    zh: '确认履行的期限已到',
    en: 'The time to confirm performance has ended',
  },
  'case.reopened': { zh: '消费者重新启动争议', en: 'The shopper reopened the case' },
  'case.corrected': { zh: '办理结果已更正', en: 'A decision was corrected' },
  'case.representative-appointed': {
    zh: '消费者委托了代理人',
    en: 'The shopper appointed a representative',
  },
  'case.representative-dismissed': {
    zh: '消费者的代理委托已结束',
    en: 'The mandate of the representative has ended',
  },
  'case.wishes-changed': {
    zh: '消费者修改了公示和委托调解的意愿',
    en: 'The shopper changed what may be published or entrusted',
  },
  'case.rated': { zh: '消费者已评价办理结果', en: 'The shopper rated the outcome' },
  'store.changed': { zh: '门店信息已变更', en: 'The store was changed' },
  'store.closed': { zh: '门店已关闭', en: 'The store is closed' },
  'import.uploaded': { zh: '清单已上传，正在校验', en: 'List uploaded; it is being checked' },
  'import.checked': { zh: '清单已校验', en: 'List checked' },
  'import.application-started': { zh: '开始登记', en: 'Registration started' },
  'import.applied': { zh: '清单已登记', en: 'List registered' },
  'import.failed': { zh: '清单无法使用', en: 'The list cannot be used' },
  'enterprise.registered': { zh: '经营主体已登记', en: 'Enterprise registered' },
  'enterprise.verified': { zh: '经营主体已核验', en: 'Enterprise verified' },
  'enterprise.struck-off': { zh: '经营主体已注销', en: 'Enterprise struck off' },
  'pledge.drafted': { zh: '承诺草稿已保存', en: 'A pledge was drafted' },
  'pledge.revised': { zh: '承诺草稿已修改', en: 'The draft was revised' },
  'pledge.amended': { zh: '已起草新的承诺版本', en: 'A new version was drafted' },
  'pledge.submitted': { zh: '承诺已提交审核', en: 'Pledge submitted for review' },
  'pledge.returned': { zh: '承诺被退回修改', en: 'Pledge returned for revision' },
  'pledge.approved': {
    zh: '承诺审核通过，次日生效',
    en: 'Pledge approved; it binds from the next day',
  },
  'pledge.superseded': { zh: '承诺已被新版本替代', en: 'A newer version has taken its place' },
  'pledge.warned': { zh: '市场监管部门督促告诫', en: 'The bureau warned the store' },
  'pledge.store-closed': {
    zh: '门店已关闭，承诺随之终止',
    en: 'The store is closed, and its pledge ends',
  },
  'pledge.suspended': { zh: '承诺暂停', en: 'Pledge suspended' },
  'pledge.resumed': { zh: '承诺恢复', en: 'Pledge resumed' },
  'pledge.withdrawn': { zh: '承诺已退出', en: 'Pledge withdrawn' },
  'pledge.draft-withdrawn': { zh: '承诺草稿已撤回', en: 'The draft was withdrawn' },
  'pledge.delisted': { zh: '承诺已摘牌', en: 'Pledge delisted' },
  'pledge.appealed': { zh: '经营者申诉', en: 'The store appealed' },
  'pledge.review-overdue': { zh: '承诺审核期限已到', en: 'The time to review has ended' },
  'pledge.renewal-opened': { zh: '承诺可以续期', en: 'The pledge may be renewed' },
  'pledge.expired': { zh: '承诺已到期', en: 'The pledge has expired' },
  'pledge.clock-moved': {
    zh: '放假通知公布，期限已重新计算',
    en: 'A holiday notice moved the deadline',
  },
  'pledge.in-force': { zh: '承诺生效', en: 'Pledge in force' },
};

/** The event's own name where nobody has put it into words. */
export const eventWords = (topic: string): Words => EVENT_WORDS[topic] ?? { zh: topic, en: topic };
