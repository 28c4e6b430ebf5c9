import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import { DIRECTORY_PROBLEMS } from './directory-words.js';
import { ENTERPRISE_PROBLEMS } from './enterprise-words.js';
import { FIGURE_PROBLEMS } from './figure-words.js';
import { IMPORT_PROBLEMS } from './import-words.js';
import { PLEDGE_PROBLEMS } from './pledge-words.js';

export const REGISTRY_PROBLEMS: ProblemCatalogue = {
  ...DIRECTORY_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...PLEDGE_PROBLEMS,
  ...ENTERPRISE_PROBLEMS,
  ...IMPORT_PROBLEMS,
  'outside-the-delta': {
    title: {
      zh: '区划代码 {division} 不是沪苏浙皖的县级单位',
      en: '{division} is no county unit of Shanghai, Jiangsu, Zhejiang or Anhui',
    },
    next: {
      zh: '请填写门店实际经营地的县（市、区）六位区划代码。',
      en: 'Give the six-digit code of the county where the store actually trades.',
    },
  },
  'division-replaced': {
    title: {
      zh: '区划代码 {division} 已被 {successor} 取代',
      en: 'The code {division} has been replaced by {successor}',
    },
    next: {
      zh: '请改用现行代码 {successor}。',
      en: 'Use the present code {successor}.',
    },
  },
  'unknown-zone': {
    title: { zh: '没有代码为 {zone} 的开发区', en: 'There is no zone with the code {zone}' },
    next: {
      zh: '门店不在开发区内的，请不要填写 zone。',
      en: 'Leave zone out where the store lies in none.',
    },
  },
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
