import type { Right } from './actors.js';

/** What a right allows, as it is told to those who lack it. */
export const RIGHT_WORDS: Readonly<Record<Right, { readonly zh: string; readonly en: string }>> = {
  refund: { zh: '登记退款和换货', en: 'to record refunds and exchanges' },
  publish: { zh: '提交和撤回承诺', en: 'to submit and withdraw pledges' },
};
