import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what takes two persons. */
export const APPROVAL_PROBLEMS: ProblemCatalogue = {
  'subject-kind': {
    title: {
      zh: '该事项的审批对象应为 {kind}',
      en: 'An approval of this purpose is about {kind}',
    },
    next: { zh: '请更正 subject.kind 后再提交。', en: 'Correct subject.kind and send it again.' },
  },
  'own-proposal': {
    title: { zh: '不能审批自己提请的事项', en: 'Another person decides what you have proposed' },
    next: {
      zh: '请由同一辖区的另一位有权人员审批。',
      en: 'Ask another person of the same jurisdiction who may decide it.',
    },
  },
  'approval-lapsed': {
    title: { zh: '审批事项已过期', en: 'The approval has lapsed' },
    next: { zh: '请重新提请；7 天内有效。', en: 'Propose it anew; it is good for seven days.' },
  },
};
