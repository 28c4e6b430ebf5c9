import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import { DIRECTORY_PROBLEMS } from './directory-words.js';
import { ENTERPRISE_PROBLEMS } from './enterprise-words.js';
import { FIGURE_PROBLEMS } from './figure-words.js';
import { IMPORT_PROBLEMS } from './import-words.js';
import { PLEDGE_PROBLEMS } from './pledge-words.js';
import { SIGN_PROBLEMS } from './sign-words.js';

export const REGISTRY_PROBLEMS: ProblemCatalogue = {
  ...DIRECTORY_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...PLEDGE_PROBLEMS,
  ...SIGN_PROBLEMS,
  ...ENTERPRISE_PROBLEMS,
  ...IMPORT_PROBLEMS,
  'no-enterprise': {
    title: { zh: '您的账号没有关联有效的经营主体', en: 'Your account has no enterprise in force' },
    next: {
      zh: '请先登记企业，再登记门店。',
      en: 'Register the enterprise first, then its stores.',
    },
  },
  'unknown-rule': {
    title: { zh: '没有名为 {rule} 的期限规则', en: 'There is no rule named {rule}' },
    next: { zh: '可用的规则：{known}。', en: 'Rules you can ask for: {known}.' },
  },
  'date-out-of-range': {
    title: { zh: '日期超出可计算的范围', en: 'That date is out of range' },
    next: {
      zh: '请填写 1900 年至 2199 年之间的日期。',
      en: 'Give a date between the years 1900 and 2199.',
    },
  },
  'day-of-another-year': {
    title: { zh: '{day} 不属于 {year} 年', en: '{day} is not in {year}' },
    next: { zh: '请只填写该年度的日期。', en: 'List the days of that year only.' },
  },
  'day-listed-twice': {
    title: { zh: '同一天出现在两个清单里', en: 'A day stands in two of the lists' },
    next: {
      zh: '法定节假日、其他放假日、调休上班日三个清单不能重复。',
      en: 'Statutory days, other days off and adjusted working days must not overlap.',
    },
  },
  'no-pledge': {
    title: {
      zh: '该门店在 {on} 没有有效的无理由退货承诺',
      en: 'No pledge of this store covered {on}',
    },
    next: {
      zh: '如对商品质量等有争议，可直接向 12315 投诉。',
      en: 'For a dispute about quality or the like you can complain to 12315 directly.',
    },
  },
};
