import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what can be wrong with a complaint that is filed directly. */
export const FILING_PROBLEMS: ProblemCatalogue = {
  'unknown-store': {
    title: { zh: '没有这家门店', en: 'There is no such store' },
    next: {
      zh: '请扫描门店承诺牌上的二维码，或在门店名录中查找；投诉没有登记的门店，可直接填写名称和地址。',
      en: "Scan the store's sign or look it up in the directory; to complain about one that is not registered, give its name and address.",
    },
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
  'bought-after-today': {
    title: { zh: '购买日期晚于今天', en: 'The day of purchase lies in the future' },
    next: {
      zh: '请填写不晚于今天（{today}）的购买日期；记不清的，可以不填。',
      en: 'Give a day that is not after today ({today}), or leave it out where you do not know it.',
    },
  },
  'limitation-passed': {
    title: {
      zh: '已超过 {years} 年，市场监管部门不再受理',
      en: 'More than {years} years have passed; a bureau no longer takes this up',
    },
    next: {
      zh: '您仍可与商家协商、请消费者协会调解，或者依法申请仲裁、向法院起诉。',
      en: 'You can still settle with the seller, ask the consumer association to mediate, or go to arbitration or to court.',
    },
  },
};
