import type { PolicyTable } from '@anxintui/shared/http/endpoint';

const AT_WORK = [
  'clerk',
  'manager',
  'headquarters',
  'owner',
  'intake',
  'mediator',
  'supervisor',
  'bureau-head',
] as const;
const RETAIL = ['clerk', 'manager', 'headquarters', 'owner'] as const;
const OFFICE = 'What one has saved oneself, and what colleagues of the same office share.';

/** Views of lists and reply templates that people at work keep. */
export const SAVED_POLICY: PolicyTable = {
  views: { who: AT_WORK, why: OFFICE },
  'save-view': { who: AT_WORK, why: 'Everybody at work may keep views of their lists.' },
  'remove-view': {
    who: AT_WORK,
    relations: ['own', 'own-enterprise', 'own-bureau'],
    why: 'Whoever saved it, or who answers for the office.',
  },
  templates: { who: RETAIL, why: 'The templates of the own enterprise.' },
  'save-template': {
    who: ['manager', 'headquarters', 'owner'],
    why: 'Those who answer shoppers for a store write how.',
  },
  'remove-template': {
    who: ['manager', 'headquarters', 'owner'],
    relations: ['own-enterprise'],
    why: 'Those who may write one may take it away.',
  },
};
