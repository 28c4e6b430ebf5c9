import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what stands in the way of hiding something, or of reading something in clear. */
export const MODERATION_PROBLEMS: ProblemCatalogue = {
  'only-supervisors': {
    title: {
      zh: '只有主管或局领导可以隐藏或恢复内容',
      en: 'Only a supervisor or the head of the bureau hides or shows what was written',
    },
    next: {
      zh: '请把需要隐藏的内容告知本局主管。',
      en: 'Tell a supervisor of your bureau what should be hidden.',
    },
  },
  'nothing-to-redact': {
    title: { zh: '这份证据没有文件', en: 'There is no file with this piece of evidence' },
    next: {
      zh: '请选择带有文件的证据；文字内容可以用“隐藏”处理。',
      en: 'Choose evidence that has a file; words can be hidden instead.',
    },
  },
  'only-officers': {
    title: {
      zh: '只有承办本案的市场监管人员可以查看',
      en: 'Only officers of the bureau of this case may read this',
    },
    next: {
      zh: '请在工作账号下办理；自己的资料请在“我的资料”中查看。',
      en: 'Use your account as an officer; what is known of yourself stands in your own profile.',
    },
  },
  'nothing-to-moderate': {
    title: {
      zh: '本案没有这条留言或这份证据',
      en: 'The case has no such message or piece of evidence',
    },
    next: {
      zh: '请从本案的留言或证据列表中选择；证据按顺序从 1 编号。',
      en: 'Choose from the messages or the evidence of this case; evidence is counted from 1.',
    },
  },
};
