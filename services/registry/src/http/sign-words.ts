import type { Language } from '@anxintui/shared/http/language';
import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import type { SignState } from '@anxintui/shared/vocabulary/signs';
import type { SignNow } from '../domain/sign.js';

export const SIGN_PROBLEMS: ProblemCatalogue = {
  'no-sign': {
    title: {
      zh: '该门店目前没有可以制作承诺牌的承诺',
      en: 'This store has no pledge that can be put on a sign',
    },
    next: {
      zh: '承诺经审核生效后即可制作；已暂停、退出、到期或将被摘牌的不能制作。',
      en: 'A sign can be made once a pledge is approved; not while it is suspended, withdrawn, expired or about to end.',
    },
  },
  'no-such-sign': {
    title: { zh: '没有编号为 {number} 的承诺', en: 'No pledge has the number {number}' },
    next: {
      zh: '请核对承诺牌上的编号；编号无误而查不到的，可能是假冒的承诺牌，请拨打 12315 举报。',
      en: 'Check the number on the sign; if it is as printed, the sign may be a false one: please report it to 12315.',
    },
  },
};

type Words = Readonly<Record<Language, string>>;
type StateWords = { readonly title: Words; readonly text: Words };

const STATES: Readonly<Record<SignState, StateWords>> = {
  coming: {
    title: { zh: '尚未生效', en: 'Not yet in force' },
    text: {
      zh: '该承诺自 {from} 起生效；此前购买的商品不适用。',
      en: 'This pledge holds from {from} on; what is bought before is not covered.',
    },
  },
  'in-force': {
    title: { zh: '此刻有效', en: 'In force now' },
    text: {
      zh: '今天在本店购买的商品，{days} 天内可无理由退货。承诺有效期至 {until}。',
      en: 'What you buy here today can be returned within {days} days without a reason. The pledge holds until {until}.',
    },
  },
  suspended: {
    title: { zh: '已暂停', en: 'Suspended' },
    text: {
      zh: '自 {from} 起购买的商品不受该承诺保障；此前购买的商品仍按原承诺退货。',
      en: 'What is bought from {from} on is not covered; what was bought before still is.',
    },
  },
  withdrawn: {
    title: { zh: '已退出', en: 'Withdrawn' },
    text: {
      zh: '该店已退出承诺，自 {from} 起购买的商品不受保障；此前购买的商品仍按原承诺退货。',
      en: 'The store has withdrawn its pledge: what is bought from {from} on is not covered; what was bought before still is.',
    },
  },
  expired: {
    title: { zh: '已到期', en: 'Expired' },
    text: {
      zh: '该承诺已到期，自 {from} 起购买的商品不受保障；此前购买的商品仍按原承诺退货。',
      en: 'The pledge has expired: what is bought from {from} on is not covered; what was bought before still is.',
    },
  },
  delisted: {
    title: { zh: '已摘牌', en: 'Delisted' },
    text: {
      zh: '该店已被监管部门摘牌，自 {from} 起购买的商品不受保障；此前购买的商品仍按原承诺退货。',
      en: 'The bureau has taken this store off the list: what is bought from {from} on is not covered; what was bought before still is.',
    },
  },
};
const FOLLOWS: Words = { zh: '注意：{text}', en: 'Note: {text}' };

/** The state behind a sign as somebody at the door reads it. */
export function signWords(
  { state, from, next, version: { windowDays, validUntil } }: SignNow,
  language: Language,
): { readonly title: string; readonly text: string } {
  const put = (words: Words, since: string) =>
    filled(words[language], { from: since, days: String(windowDays), until: validUntil });
  const text = put(STATES[state].text, from);
  if (!next) return { title: STATES[state].title[language], text };
  const follows = filled(FOLLOWS[language], { text: put(STATES[next.state].text, next.from) });
  const joined = language === 'zh' ? `${text}${follows}` : `${text} ${follows}`;
  return { title: STATES[state].title[language], text: joined };
}

const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
