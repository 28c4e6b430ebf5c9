import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { ProblemWords } from '@anxintui/shared/http/problem';
import type { NamedPath } from '@anxintui/shared/vocabulary/claims';
import type { EligibilityOutcome } from '@anxintui/shared/vocabulary/eligibility';

const COMPLAIN: Words = {
  zh: '如对商品质量等有争议，可直接向 12315 投诉。',
  en: 'For a dispute about quality or the like you can complain to 12315 directly.',
};
const CHECK_DAYS: Words = {
  zh: '日期不能晚于今天，收货日不能早于购买日，请核对后改正。',
  en: 'Neither day may be after today, nor receipt before purchase; please correct it.',
};

/** The answer before leaving home, and the next step; a refused filing says the same. */
export const OUTCOME_WORDS: Readonly<Record<EligibilityOutcome, ProblemWords>> = {
  eligible: {
    title: { zh: '可以退货，截至 {until}', en: 'It may go back, until {until}' },
    next: {
      zh: '请提交退货申请，带上商品、附件和购物凭证，到店出示退货码。',
      en: 'File the return, bring the goods with all that belongs to them and the proof, and show the pass.',
    },
  },
  'needs-proof': {
    title: {
      zh: '可以退货，截至 {until}；凭证遗失的，请另备一项购买记录',
      en: 'It may go back, until {until}; without the receipt bring another trace of the purchase',
    },
    next: {
      zh: '请提交退货申请，并带上会员记录、支付记录或书面说明中的任意一项。',
      en: 'File the return and bring any one of: member record, payment record, a written statement.',
    },
  },
  excluded: {
    title: {
      zh: '该门店的承诺不包括这类商品',
      en: "This store's pledge does not cover such goods",
    },
    next: COMPLAIN,
  },
  'too-late': {
    title: { zh: '退货期限已于 {until} 结束', en: 'The return period ended on {until}' },
    next: COMPLAIN,
  },
  'not-yet': {
    title: { zh: '购买或收货日期不对', en: 'The day of purchase or receipt cannot be right' },
    next: CHECK_DAYS,
  },
  'no-pledge': {
    title: {
      zh: '购买当日没有有效的无理由退货承诺',
      en: 'No pledge of this store covered that day',
    },
    next: COMPLAIN,
  },
};

export const PATH_WORDS: Readonly<Record<NamedPath, Words>> = {
  'lost-receipt': {
    zh: '小票遗失：不因此拒绝退货，请另备会员记录、支付记录或书面说明中的任意一项。',
    en: 'Lost receipt: no reason to refuse; bring a member record, a payment record or a written statement.',
  },
  'missing-gift': {
    zh: '赠品缺失：不因此拒绝退货，门店最多按标明的价格扣除。',
    en: 'Missing gift: no reason to refuse; at most its marked price is deducted.',
  },
  'opened-box': {
    zh: '已拆外包装：为查看而打开不影响退货；必要的一次性密封破损的除外。',
    en: 'Opened box: opening to look is no reason to refuse; a broken one-time seal that such goods need is.',
  },
};
