import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import { APPROVAL_PROBLEMS } from './approval-words.js';
import { PASSWORD_PROBLEMS } from './password-words.js';
import { PEOPLE_PROBLEMS } from './people-words.js';
import { SAVED_PROBLEMS } from './saved-words.js';
import { SIGN_IN_PROBLEMS } from './sign-in-words.js';
import { STAFF_PROBLEMS } from './staff-words.js';

export const IDENTITY_PROBLEMS: ProblemCatalogue = {
  ...SIGN_IN_PROBLEMS,
  ...STAFF_PROBLEMS,
  ...PASSWORD_PROBLEMS,
  ...APPROVAL_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...SAVED_PROBLEMS,
  'demo-is-off': {
    title: { zh: '演示登录未开启', en: 'Demo sign-in is switched off' },
    next: {
      zh: '演示登录只在使用内置数据库（DEMO=1）时开放。',
      en: 'It works only with the embedded databases (DEMO=1).',
    },
  },
  'no-such-demo-person': {
    title: { zh: '没有这位演示人员', en: 'There is no such demo person' },
    next: {
      zh: '请从演示人员名单中选择。',
      en: 'Choose one of the demo people on the list.',
    },
  },
};
