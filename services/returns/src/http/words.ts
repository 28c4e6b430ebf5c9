import type { ProblemCatalogue, ProblemWords } from '@anxintui/shared/http/problem';
import type { EligibilityOutcome } from '@anxintui/shared/vocabulary/eligibility';
import { OUTCOME_WORDS } from './eligibility-words.js';
import { ITEM_PROBLEMS } from './item-words.js';

/** A filing is refused in the words of the clause that decides, with the same next step as the answer before it. */
const refusedFiling = (outcome: EligibilityOutcome): ProblemWords => ({
  title: { zh: '{clauseZh}', en: '{clauseEn}' },
  next: OUTCOME_WORDS[outcome].next,
});
const CASE_IS_THERE = {
  zh: '请在退货详情中打开已有的争议继续办理。',
  en: 'Go on with the case that there is; the return lists its disputes.',
};

export const RETURNS_PROBLEMS: ProblemCatalogue = {
  ...ITEM_PROBLEMS,
  'unknown-store': {
    title: { zh: '没有这家门店', en: 'There is no such store' },
    next: {
      zh: '请扫描门店承诺牌上的二维码，或在门店名录中查找。',
      en: "Scan the store's sign or look it up in the directory.",
    },
  },
  'no-pledge-on-that-day': refusedFiling('no-pledge'),
  'purchase-in-the-future': refusedFiling('not-yet'),
  'window-has-ended': refusedFiling('too-late'),
  'goods-excluded': refusedFiling('excluded'),
  'pass-invalid': {
    title: { zh: '退货码不对', en: 'This is not the pass of this return' },
    next: {
      zh: '请重新扫描消费者手机上的退货码，或核对回执号后再输入六位数字；也可不用退货码直接查验接收。',
      en: "Scan the shopper's pass again, or check the receipt number and type the six digits again; goods may also be accepted without it.",
    },
  },
  'pass-over': {
    title: { zh: '退货码已使用或已失效', en: 'The pass was used or has run out' },
    next: {
      zh: '请刷新退货详情，按现在显示的步骤办理。',
      en: 'Reload the return and see which steps are possible now.',
    },
  },
  'refund-above-paid': {
    title: {
      zh: '退款金额超过应退金额（{due} 分）',
      en: 'The refund is above what is due ({due} fen)',
    },
    next: { zh: '请核对金额后重新登记。', en: 'Check the amount and record it again.' },
  },
  'contact-incomplete': {
    title: {
      zh: '转市场监管部门需要您的姓名、电话和地址',
      en: 'A bureau needs your name, telephone number and address',
    },
    next: {
      zh: '请先在“我的资料”中补全姓名和地址，或者选择“先问我”和“先由门店答复”。',
      en: 'Complete name and address in your profile, or choose to be asked first and to begin with the store.',
    },
  },
  'already-disputed': {
    title: { zh: '同一事由已经提出过争议', en: 'There is a dispute on the same ground already' },
    next: CASE_IS_THERE,
  },
  'refund-not-due-yet': {
    title: {
      zh: '商品已全部接收，退款期限（{until}）未到',
      en: 'Everything was accepted and the refund is not due until {until}',
    },
    next: {
      zh: '到期仍未退款，系统会自动提出争议。商品有质量问题的，请用 report-defect；有材料要补充的，请用 add-evidence。',
      en: 'If nothing is paid by then a dispute opens by itself. Report faulty goods with report-defect; add what you have with add-evidence.',
    },
  },
  'limitation-passed': {
    title: {
      zh: '三年的投诉期限已于 {until} 届满',
      en: 'The three years for a complaint ended on {until}',
    },
    next: {
      zh: '仍可与商家协商，或咨询人民法院、仲裁机构（《消费者权益保护法》第三十九条）。',
      en: 'You may still settle with the seller, or ask a court or arbitration body (Consumer Law, art. 39).',
    },
  },
};
