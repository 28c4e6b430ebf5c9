import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what stands in the way once there is an agreement, or the case has ended. */
export const ENDING_PROBLEMS: ProblemCatalogue = {
  'second-person-needed': {
    title: {
      zh: '以第（{cause}）项事由终止调解须经另一人同意',
      en: 'Ending a mediation for cause {cause} takes the consent of a second person',
    },
    next: {
      zh: '请先通过 POST /api/v1/approvals 提请审批（purpose: close-against-wish），由同一辖区的科长或局领导同意后，在 approval 中填写审批编号。',
      en: 'Propose it at POST /api/v1/approvals (purpose: close-against-wish); once a supervisor or bureau-head of the same jurisdiction has consented, send its number as approval.',
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
      zh: '可转市场监管部门处理的，请在 availableCommands 中选择；有新的事由可另行投诉。',
      en: 'See availableCommands for the way to the bureau; a new matter is a new complaint.',
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
