import type { z } from 'zod';
import { wantedAt } from './says.js';

type Words = { readonly zh: string; readonly en: string };
type Issue = z.core.$ZodIssue;

const FILL_IN: Words = { zh: '请填写此项。', en: 'Please fill this in.' };
const CHECK: Words = {
  zh: '填写的内容不对，请核对后重新填写。',
  en: 'This is not right; please check it and fill it in again.',
};
const ONCE: Words = { zh: '此项只能填写一次。', en: 'Please give this once only.' };
const NO_SUCH_FIELD: Words = {
  zh: '没有这一项，请删去。',
  en: 'There is no such field; please leave it out.',
};

/** What is wrong with one field, as a person can put it right: in the field's own words, else by what kind of fault it is. */
export function faultWords(schema: z.core.$ZodType, issue: Issue): Words {
  if (issue.code === 'unrecognized_keys') return NO_SUCH_FIELD;
  const wanted = isAboutForm(issue) ? wantedAt(schema, issue.path) : undefined;
  return wanted ?? general(issue);
}

/** Whoever sends something that has no fields at all is not told what the fields are for. */
const isAboutForm = (issue: Issue): boolean =>
  issue.code !== 'invalid_type' || issue.expected !== 'object';

function general(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue);
    case 'too_small':
      return leastWords(issue);
    case 'too_big':
      return mostWords(issue);
    case 'invalid_value':
      return choiceWords(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? CHECK;
    default:
      return CHECK;
  }
}

const FORMATS: Readonly<Record<string, Words>> = {
  date: { zh: '请填写日期，例如 2026-03-02。', en: 'Please give a day, such as 2026-03-02.' },
  datetime: {
    zh: '请填写日期和时间，例如 2026-03-02T09:00:00Z。',
    en: 'Please give a day and a time, such as 2026-03-02T09:00:00Z.',
  },
};

const NUMBER: Words = { zh: '请填写数字。', en: 'Please give a number.' };
const PARTS: Words = { zh: '请逐项填写。', en: 'Please give its parts one by one.' };
const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: '请填写文字。', en: 'Please give a text.' },
  number: NUMBER,
  int: { zh: '请填写整数。', en: 'Please give a whole number.' },
  boolean: {
    zh: '请选择“是”或“否”（true 或 false）。',
    en: 'Please say yes or no (true or false).',
  },
  array: { zh: '请填写一个列表。', en: 'Please give a list.' },
  object: PARTS,
  record: PARTS,
};

function typeWords({ expected, input }: z.core.$ZodIssueInvalidType): Words {
  if (input === undefined || input === null) return FILL_IN;
  if (Array.isArray(input) && expected !== 'object') return ONCE;
  return TYPES[expected] ?? CHECK;
}

type Bounded = 'string' | 'array' | 'number';
const boundedOf = (origin: string): Bounded => {
  if (origin === 'string') return 'string';
  return origin === 'array' || origin === 'set' ? 'array' : 'number';
};

const LEAST: Readonly<Record<Bounded, (least: string) => Words>> = {
  string: (least) => ({
    zh: `请至少填写 ${least} 个字。`,
    en: `Please give ${least} characters at least.`,
  }),
  array: (least) => ({
    zh: `请至少填写 ${least} 项。`,
    en: `Please give ${least} of them at least.`,
  }),
  number: (least) => ({ zh: `不能小于 ${least}。`, en: `This must be ${least} or more.` }),
};
const MOST: Readonly<Record<Bounded, (most: string) => Words>> = {
  string: (most) => ({
    zh: `最多 ${most} 个字，请缩短。`,
    en: `Please shorten this to ${most} characters.`,
  }),
  array: (most) => ({
    zh: `最多 ${most} 项，请减少。`,
    en: `Please give ${most} of them at most.`,
  }),
  number: (most) => ({ zh: `不能大于 ${most}。`, en: `This must be ${most} or less.` }),
};

function leastWords({ origin, minimum }: z.core.$ZodIssueTooSmall): Words {
  const bounded = boundedOf(origin);
  const isEmpty = bounded !== 'number' && Number(minimum) === 1;
  return isEmpty ? FILL_IN : LEAST[bounded](String(minimum));
}

const mostWords = ({ origin, maximum }: z.core.$ZodIssueTooBig): Words =>
  MOST[boundedOf(origin)](String(maximum));

/** A choice of more is not read to the end. */
const MOST_NAMED = 20;

function choiceWords({ values, input }: z.core.$ZodIssueInvalidValue): Words {
  const named = values.slice(0, MOST_NAMED).map(String);
  const [zh, en] = [named.join('、'), named.join(', ')];
  const more = values.length > MOST_NAMED;
  if (input === undefined)
    return {
      zh: `请选择一项：${zh}${more ? ' 等' : ''}。`,
      en: `Please choose one: ${en}${more ? ' and others' : ''}.`,
    };
  return {
    zh: `没有这个选项，请从下列选项中选择：${zh}${more ? ' 等' : ''}。`,
    en: `There is no such choice; please choose one of these: ${en}${more ? ' and others' : ''}.`,
  };
}
