import { STORES } from '../support/goods.js';
import type { Changed, Row } from './bad-commands.js';
import { post } from './valid-call.js';
import { NEW_ENTERPRISE, NEW_STORE } from './world.js';

const pledge: Changed = (terms) => (world) =>
  post(`/stores/${world.unpledgedStoreId}/pledge`, { windowDays: 7, ...terms });
const registering: Changed = (changed) => () => post('/stores', { ...NEW_STORE, ...changed });
const enterprise: Changed = (changed) => () =>
  post('/enterprises', { ...NEW_ENTERPRISE, ...changed });

export const BAD_PLEDGES: readonly Row[] = (
  [
    ['a window of 3 days', { windowDays: 3 }, 422, 'window-too-short', ['/windowDays']],
    ['a window of 3,650 days', { windowDays: 3_650 }, 422, 'window-too-long', ['/windowDays']],
    ['half a day', { windowDays: 7.5 }, 400, 'invalid-request', ['/windowDays']],
    ['a refund in a month', { refundHours: 720 }, 422, 'refund-too-late', ['/refundHours']],
    [
      'a category that may not be left out',
      { excluded: ['books', 'clothing'], disclosure: '柜台告示' },
      422,
      'exclusion-not-allowed',
      ['/excluded/1'],
    ],
    [
      'food left out in silence',
      { excluded: ['food'] },
      422,
      'disclosure-missing',
      ['/disclosure'],
    ],
    [
      'an opt-out that is told only afterwards',
      { exclusions: ['near-expiry-or-flawed'] },
      422,
      'disclosure-missing',
      ['/disclosure'],
    ],
    [
      'an exclusion of its own making',
      { exclusions: ['goods-on-sale'] },
      400,
      'invalid-request',
      ['/exclusions/0'],
    ],
    [
      'a stricter checklist',
      { conditions: { clothing: ['not-activated'] } },
      422,
      'condition-too-strict',
      ['/conditions/clothing'],
    ],
  ] as const
).map(([what, terms, status, type, places]) => [
  `a pledge with ${what}`,
  'manager-new',
  pledge(terms),
  status,
  type,
  [...places],
]);

export const BAD_REGISTRATIONS: readonly Row[] = [
  [
    'a store outside the Delta',
    'owner-1',
    registering({ division: '110101' }),
    422,
    'outside-the-delta',
    ['/division'],
  ],
  [
    'a store in a county by its former code',
    'owner-1',
    registering({ division: '320611' }),
    422,
    'division-replaced',
    ['/division'],
  ],
  [
    'a store in a zone that is none',
    'owner-1',
    registering({ zone: '320599' }),
    422,
    'unknown-zone',
    ['/zone'],
  ],
  [
    'a store that stands in Tokyo',
    'owner-1',
    registering({ point: { lng: 139.69, lat: 35.68 } }),
    422,
    'point-outside-the-delta',
    ['/point'],
  ],
  [
    'an enterprise whose code fails its check',
    'owner-1',
    enterprise({ creditCode: '91320508MA1MY7C250' }),
    422,
    'credit-code-check-failed',
    ['/creditCode'],
  ],
  [
    'an enterprise whose code is none',
    'owner-1',
    enterprise({ creditCode: '9132050' }),
    422,
    'credit-code-malformed',
    ['/creditCode'],
  ],
  [
    'an enterprise that is registered already',
    'owner-1',
    enterprise({ name: '另一个名称' }),
    409,
    'enterprise-exists',
    [],
  ],
  [
    'a plan for a city that is none',
    'province-analyst-1',
    () => {
      const cities = [{ city: '320505', planned: 1 }];
      return post('/figures/targets', { year: 2026, source: '测试', cities });
    },
    422,
    'unknown-city',
    ['/cities/0/city'],
  ],
  [
    'a pledge for a store that has one',
    'manager-1',
    () => post(`/stores/${STORES.suzhouStore}/pledge`, { windowDays: 7 }),
    409,
    'pledge-exists',
    [],
  ],
];

const listed = (type: string, raw: string): Row[2] => {
  const headers = { 'content-type': type };
  return () => ({ method: 'POST', path: '/api/v1/imports', raw, headers });
};
export const BAD_LISTS: readonly Row[] = [
  ['JSON for a list', 'owner-1', listed('application/json', '{}'), 415, 'not-csv-or-xlsx', []],
  ['a list of no bytes', 'owner-1', listed('text/csv', ''), 422, 'empty-list', []],
  [
    'a workbook that is called a CSV',
    'owner-1',
    listed('text/csv', 'PK\u0003\u0004'),
    422,
    'not-the-declared-type',
    [],
  ],
];
