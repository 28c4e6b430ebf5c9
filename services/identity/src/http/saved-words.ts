import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for saved views and reply templates. */
export const SAVED_PROBLEMS: ProblemCatalogue = {
  'too-much-saved': {
    title: { zh: '您保存的内容已满 {most} 条', en: 'You have saved {most} already' },
    next: {
      zh: '请先删除不再使用的视图或者回复模板，再保存新的。',
      en: 'Remove views or templates that you no longer use, then save this one.',
    },
  },
  'unknown-variable': {
    title: { zh: '模板中的 {variable} 不能自动填写', en: '{variable} cannot be filled in' },
    next: {
      zh: '花括号里只能写 {known}；请改正后再保存。',
      en: 'Only {known} may stand in braces; correct it and save again.',
    },
  },
  'no-office': {
    title: { zh: '您还不属于任何企业或监管部门', en: 'You belong to no enterprise and no bureau' },
    next: {
      zh: '请先接受企业或监管部门的邀请，再保存视图或者模板。',
      en: 'Accept the invitation of your enterprise or bureau first.',
    },
  },
  'saved-by-another': {
    title: { zh: '这是同事保存的，您不能删除', en: 'A colleague saved this; you cannot remove it' },
    next: {
      zh: '请由保存的人或者您的负责人删除。',
      en: 'Whoever saved it can remove it, and so can whoever answers for your office.',
    },
  },
};
