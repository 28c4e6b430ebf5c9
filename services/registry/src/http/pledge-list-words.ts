import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { RemovedAs } from '@anxintui/shared/vocabulary/pledges';

export const REMOVED_WORDS: Readonly<Record<RemovedAs, Words>> = {
  delisted: { zh: '被摘牌', en: 'Delisted by the bureau' },
  suspended: {
    zh: '被暂停，暂停期间购买的商品不受保障',
    en: 'Suspended by the bureau: what is bought meanwhile is not covered',
  },
  withdrawn: { zh: '门店自行退出承诺', en: 'The store has withdrawn its pledge' },
  expired: { zh: '承诺有效期届满，没有续期', en: 'Its validity has run out and was not renewed' },
};
export const CLOSED_WORDS: Words = { zh: '门店已关闭', en: 'The store has closed' };

const AFTER_GUANGDONG: Words = {
  zh: '承诺督导结果（参照广东的承诺制度，默认设置）',
  en: 'Outcome of supervision, after Guangdong’s pledge system; a default setting',
};
/** On what each rests. */
export const REMOVAL_BASIS: Readonly<Record<RemovedAs, Words>> = {
  delisted: AFTER_GUANGDONG,
  suspended: AFTER_GUANGDONG,
  withdrawn: {
    zh: '《江苏省线下实体店无理由退货规定》：企业自愿；退出之前购买的仍受保障',
    en: 'Jiangsu’s provisions on offline returns: a pledge is voluntary, and earlier purchases stay covered',
  },
  expired: {
    zh: '承诺有效期默认三年（参照广东的承诺制度）；到期之前购买的仍受保障',
    en: 'Validity of three years by default, after Guangdong’s pledge system; earlier purchases stay covered',
  },
};

type Definition = { readonly title: Words; readonly definition: Words };
export const COVERAGE_DEFINITIONS: Readonly<Record<string, Definition>> = {
  stores: {
    title: { zh: '登记门店', en: 'Stores' },
    definition: {
      zh: '在本平台登记并且没有关闭的门店数，按实际经营地的县（市、区）计。',
      en: 'Stores registered here and not closed, by the county where they trade.',
    },
  },
  pledged: {
    title: { zh: '承诺门店', en: 'Pledged' },
    definition: {
      zh: '其中承诺有效的门店数；暂停、退出、到期和摘牌的不计。承诺自审核通过的次日起保障购买。',
      en: 'Those of them with a pledge in force; not while suspended, nor after withdrawal, expiry or delisting. It covers purchases from the day after approval.',
    },
  },
};
