import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

const COMPLAIN = {
  zh: '如对商品质量等有争议，可直接向 12315 投诉。',
  en: 'For a dispute about quality or the like you can complain to 12315 directly.',
};

export const RETURNS_PROBLEMS: ProblemCatalogue = {
  'unknown-store': {
    title: { zh: '没有这家门店', en: 'There is no such store' },
    next: {
      zh: '请扫描门店承诺牌上的二维码，或在门店名录中查找。',
      en: "Scan the store's sign or look it up in the directory.",
    },
  },
  'no-pledge-on-that-day': {
    title: {
      zh: '这家门店在 {on} 没有有效的无理由退货承诺',
      en: 'No pledge of this store covered {on}',
    },
    next: COMPLAIN,
  },
  'purchase-in-the-future': {
    title: { zh: '购买或收货日期不对', en: 'The day of purchase or receipt cannot be right' },
    next: {
      zh: '日期不能晚于今天（{today}），收货日不能早于购买日，请改正。',
      en: 'Neither day may be after today ({today}), nor receipt before purchase; please correct it.',
    },
  },
  'window-has-ended': {
    title: { zh: '退货期限已于 {until} 结束', en: 'The return period ended on {until}' },
    next: COMPLAIN,
  },
  'goods-excluded': {
    title: {
      zh: '该门店的承诺不包括这类商品（{category})',
      en: "This store's pledge does not cover such goods ({category})",
    },
    next: COMPLAIN,
  },
  'refund-above-paid': {
    title: {
      zh: '退款金额超过实付金额（{paid} 分）',
      en: 'The refund is above what was paid ({paid} fen)',
    },
    next: { zh: '请核对金额后重新登记。', en: 'Check the amount and record it again.' },
  },
  'already-disputed': {
    title: { zh: '同一事由已经提出过争议', en: 'There is a dispute on the same ground already' },
    next: {
      zh: '请在退货详情的 disputes 中打开已有的争议继续办理。',
      en: 'Go on with the existing case; the return lists it under disputes.',
    },
  },
};
