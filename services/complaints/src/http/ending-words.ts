import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what stands in the way once there is an agreement, or the case has ended. */
export const ENDING_PROBLEMS: ProblemCatalogue = {
  'second-person-needed': {
    title: {
      zh: '以第（{cause}）项事由终止调解须经另一人同意',
      en: 'Ending a mediation for cause {cause} takes the consent of a second person',
    },
    next: {
      zh: '请先就此提请复核；同一辖区的科长或局领导同意后，填写复核编号再提交。',
      en: 'Propose it for approval first; once a supervisor or bureau-head of the same jurisdiction has consented, send it again with the number of the approval.',
    },
  },
  'performance-not-due': {
    title: {
      zh: '约定的履行期限（{dueOn}）还没有到',
      en: 'The agreement need not be kept before {dueOn}',
    },
    next: {
      zh: '请等到期后再反映；对方提前登记已履行而您没有收到的，可以立即反映。',
      en: 'Report it after that day, or at once where the other side says that it has performed and you have received nothing.',
    },
  },
  'closed-for-good': {
    title: {
      zh: '争议已有结果，不能再转市场监管部门',
      en: 'The case has its result and goes no further',
    },
    next: {
      zh: '对结果不服的，可以依法申请仲裁或者向法院起诉；有新的事由可另行投诉。',
      en: 'If you disagree you can go to arbitration or to court; a new matter is a new complaint.',
    },
  },
  'bureau-has-decided': {
    title: {
      zh: '市场监管部门已作出决定，不能重新启动',
      en: 'A bureau has decided; the case is not reopened',
    },
    next: {
      zh: '您仍可与商家协商，或者依法申请仲裁、向法院起诉。',
      en: 'You can still settle with the seller, or go to arbitration or to court.',
    },
  },
  'already-reopened': {
    title: { zh: '争议已经重新启动过一次', en: 'The case has been reopened once already' },
    next: {
      zh: '页面上有“转市场监管部门”的，可以选择它；有新的事由可另行投诉。',
      en: 'Where the way to the bureau is offered you can take it; a new matter is a new complaint.',
    },
  },
  'already-rated': {
    title: { zh: '您已经评价过', en: 'The outcome has been rated already' },
    next: {
      zh: '每件争议评价一次，不能修改；还有意见的，可拨打 12315 反映。',
      en: 'Each case is rated once; for anything else call 12315.',
    },
  },
  'rating-too-late': {
    title: { zh: '评价的期限已于 {last} 结束', en: 'The outcome could be rated until {last}' },
    next: {
      zh: '还有意见的，可拨打 12315 反映。',
      en: 'If there is anything else to say, call 12315.',
    },
  },
  'reopen-too-late': {
    title: { zh: '重新启动的期限已于 {last} 结束', en: 'The case could be reopened until {last}' },
    next: {
      zh: '您仍可另行投诉，或者依法申请仲裁、向法院起诉。',
      en: 'You can still complain anew, or go to arbitration or to court.',
    },
  },
};
