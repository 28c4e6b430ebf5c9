import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { Language } from '@anxintui/shared/http/language';
import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import type { FlagFactor } from '@anxintui/shared/vocabulary/flags';
import { FACTORS, type Figures } from '../domain/flag.js';

/** Each factor in words; {count}, {of}, {days} and {threshold} are its arithmetic. */
const REASONS: Readonly<Record<FlagFactor, Words>> = {
  'many-complaints': {
    zh: '{days} 天内投诉 {count} 次（提示线：{threshold} 次）',
    en: '{count} complaints within {days} days (shown from {threshold})',
  },
  'many-returns': {
    zh: '{days} 天内申请退货 {count} 次（提示线：{threshold} 次）',
    en: '{count} returns within {days} days (shown from {threshold})',
  },
  'same-store-often': {
    zh: '{days} 天内对同一门店投诉 {count} 次（提示线：{threshold} 次）',
    en: '{count} complaints about one store within {days} days (shown from {threshold})',
  },
  'many-refusals': {
    zh: '{days} 天内提交并查验的 {of} 件退货中拒收 {count} 件（提示线：{threshold} 件且过半）',
    en: '{count} of {of} returns filed within {days} days and inspected were refused (shown from {threshold} and half of them)',
  },
  'refusals-overturned': {
    zh: '{days} 天内因拒收引起的 {of} 件争议中有 {count} 件以和解告终（提示线：{threshold} 件且过半）',
    en: '{count} of {of} disputes of {days} days about a refusal ended in an agreement (shown from {threshold} and half of them)',
  },
  silent: {
    zh: '{days} 天内逾期未答复 {count} 次（提示线：{threshold} 次）',
    en: '{count} answers overdue within {days} days (shown from {threshold})',
  },
};

/** Order 121, article 17: advice; acceptance and everything else is decided without it. */
const STANDING: Words = {
  zh: '仅供办案人员参考，不作为受理、办理或者拒绝的依据',
  en: 'Advice to officers only: nothing is accepted, decided or refused because of it',
};
export const standingOfFlags = (language: Language): string => STANDING[language];

export function reasonOf(factor: FlagFactor, figures: Figures, language: Language): string {
  const known = { ...figures, days: FACTORS[factor].days, of: figures.of ?? figures.count };
  return REASONS[factor][language]
    .replace('{count}', String(known.count))
    .replace('{of}', String(known.of))
    .replace('{days}', String(known.days))
    .replace('{threshold}', String(known.threshold));
}

/** Words for what stands in the way of contesting or deciding about a flag. */
export const FLAG_PROBLEMS: ProblemCatalogue = {
  'already-contested': {
    title: { zh: '您已经对这条提示提出过异议', en: 'You have contested this already' },
    next: {
      zh: '请等待市场监管部门答复，答复会显示在您的提示列表中。',
      en: 'Wait for the bureau; its answer will stand in the list of your flags.',
    },
  },
  'flag-expired': {
    title: { zh: '这条提示已经失效', en: 'This has expired' },
    next: {
      zh: '失效的提示不再显示给办案人员，无需提出异议。',
      en: 'Officers no longer see it; there is nothing to contest.',
    },
  },
  'not-contested': {
    title: { zh: '当事人没有对这条提示提出异议', en: 'Nobody has contested this' },
    next: {
      zh: '提示到期自动失效；当事人提出异议后再处理。',
      en: 'It expires by itself; decide about it once the party contests it.',
    },
  },
  'already-decided': {
    title: { zh: '对这条提示的异议已经处理', en: 'What was contested has been decided' },
    next: {
      zh: '处理结果已记录，不再更改；有新的情况会按新的数字另行提示。',
      en: 'The decision stands; new figures would be a flag of their own.',
    },
  },
};
