import { type Changed, type Row, step } from './bad-commands.js';
import { post } from './valid-call.js';
import { COMPLAINT } from './valid-commands.js';

const complaint: Changed = (changed) => () => post('/cases', { ...COMPLAINT, ...changed });
const about = (place: object): Row[2] =>
  complaint({ respondent: { ...COMPLAINT.respondent, ...place } });
const offering: Changed = (terms) => (world) => {
  const body = { remedy: 'refund', words: '退款', performWithinDays: 3, ...terms };
  return step(`/cases/${world.withStoreId}/offers`, body, 2);
};
const mediating =
  (noun: string, body: object): Row[2] =>
  (world) =>
    step(`/cases/${world.mediatingId}/${noun}`, body, 3);
export const BAD_CASES: readonly Row[] = [
  [
    'a complaint about a place outside the Delta',
    'shopper-1',
    about({ division: '110101' }),
    422,
    'outside-the-delta',
    ['/respondent/division'],
  ],
  [
    'a complaint about a county by its former code',
    'shopper-1',
    about({ division: '320611' }),
    422,
    'division-replaced',
    ['/respondent/division'],
  ],
  [
    'a complaint about a zone that is none',
    'shopper-1',
    about({ zone: '320599' }),
    422,
    'unknown-zone',
    ['/respondent/zone'],
  ],
  [
    'a complaint about a store that does not exist',
    'shopper-1',
    complaint({ respondent: { storeId: '0000000000000000' } }),
    422,
    'unknown-store',
    ['/respondent/storeId'],
  ],
  [
    'a complaint about something bought tomorrow',
    'shopper-1',
    complaint({ purchasedOn: '2026-03-03' }),
    422,
    'bought-after-today',
    ['/purchasedOn'],
  ],
  [
    'a complaint about something bought more than three years ago',
    'shopper-1',
    complaint({ purchasedOn: '2023-03-01' }),
    422,
    'limitation-passed',
    ['/purchasedOn'],
  ],
  [
    'an offer of a refund above what was paid',
    'manager-1',
    offering({ amountFen: 29_901 }),
    422,
    'offer-above-paid',
    ['/amountFen'],
  ],
  [
    'an offer of a refund without an amount',
    'manager-1',
    offering({}),
    422,
    'amount-missing',
    ['/amountFen'],
  ],
  [
    'an offer to be performed within a year',
    'manager-1',
    offering({ amountFen: 1, performWithinDays: 365 }),
    400,
    'invalid-request',
    ['/performWithinDays'],
  ],
  [
    'a case given to an officer of another county',
    'supervisor-1',
    (world) => step(`/cases/${world.withBureauId}/assignment`, { officer: 'mediator-2' }, 2),
    422,
    'not-an-officer-here',
    ['/officer'],
  ],
  [
    'a refusal on an eighth ground',
    'intake-1',
    (world) => step(`/cases/${world.withBureauId}/refusal`, { ground: 8, words: '不受理' }, 2),
    400,
    'invalid-request',
    ['/ground'],
  ],
  [
    'a mediation that is over sixty days before its sixty days are',
    'mediator-1',
    mediating('termination', { cause: 5, words: '六十日届满' }),
    422,
    'sixty-days-not-over',
    ['/cause'],
  ],
  [
    'a settlement to which nobody consented',
    'mediator-1',
    mediating('settlement', {
      remedy: 'refund',
      amountFen: 1,
      words: '退款',
      performWithinDays: 3,
    }),
    409,
    'consent-missing',
    [],
  ],
  [
    'an invitation to yesterday',
    'mediator-1',
    mediating('invitation', { mode: 'phone', heldAt: '2026-03-01T01:00:00Z' }),
    422,
    'held-in-the-past',
    ['/heldAt'],
  ],
  [
    'an invitation to nowhere',
    'mediator-1',
    mediating('invitation', { mode: 'on-site', heldAt: '2026-03-09T01:00:00Z' }),
    422,
    'place-missing',
    ['/place'],
  ],
];
