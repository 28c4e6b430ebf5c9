import { gzipSync } from 'node:zlib';
import { bedCover, STORES } from '../support/goods.js';
import type { Call } from '../support/http.js';
import { API } from '../support/people.js';
import { TODAY } from './world.js';

/** What is wrong, how it is sent, and how it is refused: status, problem, and where the fault is. */
type Row = readonly [what: string, call: Call, status: number, type: string, places: string[]];

const FILING = bedCover(STORES.suzhouStore, TODAY);
const VALID = JSON.stringify(FILING);
const bytes = (...values: number[]) => new Uint8Array(values);
const typed = (type: string) => ({ 'content-type': type });

export const filing = (raw: string | Uint8Array<ArrayBuffer>, headers = {}): Call => ({
  method: 'POST',
  path: `${API}/returns`,
  raw,
  headers,
});
export const filed = (changed: object): Call => filing(JSON.stringify({ ...FILING, ...changed }));
const item = (changed: object): Call => filed({ items: [{ ...FILING.items[0], ...changed }] });
const bought = (changed: object): Call => filed({ purchase: { ...FILING.purchase, ...changed } });
const read = (path: string): Call => ({ path: API + path });

export const MALFORMED: readonly Row[] = (
  [
    ['a body that ends too soon', '{"storeId":'],
    ['a body that is not JSON', 'storeId=1'],
    ['a body that is not UTF-8', bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d)],
    ['half of a character in UTF-8', bytes(0x22, 0xe5, 0x8d, 0x22)],
    ['a body nested 5,000 deep', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['a body nested 45,000 deep', '{"a":'.repeat(16_000)],
    ['a key __proto__', VALID.replace('{', '{"__proto__":{"status":"refunded"},')],
    ['a key __proto__ written in escapes', VALID.replace('{', '{"__pr\\u006fto__":{"a":1},')],
    ['a key constructor', VALID.replace('{', '{"constructor":{"prototype":{"a":1}},')],
  ] as const
).map(([what, raw]) => [what, filing(raw), 400, 'malformed-json', ['']]);

export const INVALID: readonly Row[] = (
  [
    ['an operator in place of an id', filed({ storeId: { $gt: '' } }), '/storeId'],
    ['an operator beside the fields', filed({ $where: 'sleep(1000)' }), '/$where'],
    ['an operator among the goods', item({ paidFen: { $ne: 1 } }), '/items/0/paidFen'],
    ['a number as text', item({ quantity: '1' }), '/items/0/quantity'],
    ['less than one piece', item({ quantity: 0 }), '/items/0/quantity'],
    ['half a piece', item({ quantity: 1.5 }), '/items/0/quantity'],
    ['more money than there is', item({ paidFen: 1e300 }), '/items/0/paidFen'],
    ['a category that is none', item({ category: 'weapons' }), '/items/0/category'],
    ['a name of 100,000 letters', item({ name: '长'.repeat(20_000) }), '/items/0/name'],
    ['a name of spaces', item({ name: '   ' }), '/items/0/name'],
    ['NUL in a name', item({ name: '四件套\0' }), '/items/0/name'],
    ['half of a surrogate pair in a name', item({ name: '\ud83d' }), '/items/0/name'],
    ['a status the server keeps', filed({ status: 'refunded' }), '/status'],
    ['a day that does not exist', bought({ on: '2026-02-30' }), '/purchase/on'],
    ['an instant in place of a day', bought({ on: '2026-03-01T00:00:00Z' }), '/purchase/on'],
    ['no goods', filed({ items: [] }), '/items'],
    ['21 kinds of goods', filed({ items: Array(21).fill(FILING.items[0]) }), '/items'],
    ['a list in place of a body', filing('[]'), ''],
    ['null in place of a body', filing('null'), ''],
    ['a text in place of a body', filing('"storeId"'), ''],
    ['no body key', filing(VALID, { 'idempotency-key': '' }), 'idempotency-key'],
    ['a key of two words', filing(VALID, { 'idempotency-key': 'a b' }), 'idempotency-key'],
    [
      'a key of 101 signs',
      filing(VALID, { 'idempotency-key': 'k'.repeat(101) }),
      'idempotency-key',
    ],
    ['a missing key', { ...filing(VALID), key: null }, 'idempotency-key'],
    ['a page of none', read('/returns?limit=0'), 'limit'],
    ['a page of 101', read('/returns?limit=101'), 'limit'],
    ['a limit twice', read('/returns?limit=1&limit=2'), 'limit'],
    ['an operator in a query', read('/returns?limit[$gt]=1'), 'limit[$gt]'],
    ['an unknown parameter', read('/returns?owner=shopper-2'), 'owner'],
    ['__proto__ in a query', read('/returns?__proto__=1'), '__proto__'],
    ['a page mark that is none', read('/returns?after=%25%25'), 'after'],
    ['a day far outside any calendar', read('/deadlines?rule=mediation&from=99999-01-01'), 'from'],
  ] as const
).map(([what, call, place]) => [what, call, 400, 'invalid-request', [place]]);

export const UNSUPPORTED: readonly Row[] = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=gbk',
  'application/json, text/html',
  'application/merge-patch+json',
].map((type) => [type, filing(VALID, typed(type)), 415, 'unsupported-media-type', []]);

export const REFUSED: readonly Row[] = [
  [
    'a purchase tomorrow',
    bought({ on: '2026-03-03' }),
    422,
    'purchase-in-the-future',
    ['/purchase/on'],
  ],
  [
    'a purchase a year ago',
    bought({ on: '2025-12-02' }),
    422,
    'window-has-ended',
    ['/purchase/on'],
  ],
  [
    'a purchase before the pledge',
    bought({ on: '2024-01-01' }),
    422,
    'no-pledge-on-that-day',
    ['/storeId'],
  ],
  [
    'a store that does not exist',
    filed({ storeId: '0000000000000000' }),
    422,
    'unknown-store',
    ['/storeId'],
  ],
  [
    'goods that are not covered',
    item({ category: 'food' }),
    422,
    'goods-excluded',
    ['/items/0/category'],
  ],
  [
    'a rule that does not exist',
    read('/deadlines?rule=constructor&from=2026-03-02'),
    422,
    'unknown-rule',
    [],
  ],
  ['an address that does not exist', read('/refunds'), 404, 'not-found', []],
  ['a number that cannot exist', read('/returns/1'), 404, 'not-found', []],
  ['a path that is badly encoded', read('/returns/%E0%A4%A'), 400, 'invalid-request', []],
  [
    'eleven megabytes in a hundred bytes',
    filing(gzipSync(Buffer.alloc(11e6, 32)), { 'content-encoding': 'gzip' }),
    415,
    'unsupported-media-type',
    [],
  ],
  [
    'an encoding nobody knows',
    filing(VALID, { 'content-encoding': 'rot13' }),
    415,
    'unsupported-media-type',
    [],
  ],
  [
    'a zip that is none',
    filing(VALID, { 'content-encoding': 'gzip' }),
    415,
    'unsupported-media-type',
    [],
  ],
];
