import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

export const COMPLAINTS_PROBLEMS: ProblemCatalogue = {
  'no-such-offer': {
    title: { zh: '没有这个和解方案', en: 'There is no such offer' },
    next: {
      zh: '请重新读取争议详情，方案列在 offers 中。',
      en: 'Read the case again; its offers are listed there.',
    },
  },
  'own-offer': {
    title: { zh: '不能接受自己一方提出的方案', en: 'Nobody accepts the offer of their own side' },
    next: {
      zh: '请等待对方答复，或提出新的方案。',
      en: 'Wait for the other side, or make another offer.',
    },
  },
};
