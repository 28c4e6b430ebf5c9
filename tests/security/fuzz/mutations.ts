import fc from 'fast-check';

const DEEP = JSON.parse('['.repeat(30) + ']'.repeat(30));

/** What people send who mean harm, or whose program is broken. */
const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  -0,
  1.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  '0',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  '\u202e\u2066',
  '長'.repeat(3_000),
  'a'.repeat(30_000),
  { $gt: '' },
  { $ne: null },
  { $where: 'while(1);' },
  { $regex: '^(a+)+$' },
  '$where',
  [],
  [[]],
  {},
  DEEP,
  { toString: 1, valueOf: 2, length: -1 },
  { _bsontype: 'ObjectId', id: 1 },
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  '%00%2e%2e%2f',
  '2026-13-45',
  '9999-12-31',
  '0000-00-00',
  '{{7*7}}',
];
const KEYS = ['$gt', '$where', 'a.b', '', '\0', '\ud800', 'toString', 'status', 'x'.repeat(500)];

export type Change = {
  readonly how: 'replace' | 'drop' | 'add' | 'wrap';
  /** Which of all values inside, counted round. */
  readonly at: number;
  readonly key: string;
  readonly junk: unknown;
};
export const changes: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('replace', 'drop', 'add', 'wrap'),
  at: fc.nat({ max: 1_000 }),
  key: fc.constantFrom(...KEYS),
  junk: fc.constantFrom(...JUNK),
});

/** The value with one thing inside it changed. */
export function changed(value: unknown, change: Change): unknown {
  return visit(value, change, { left: change.at % countIn(value) });
}

function countIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countIn(each), 1);
}

const DROPPED = Symbol('dropped');

function visit(value: unknown, change: Change, walk: { left: number }): unknown {
  if (walk.left-- === 0) return atPlace(value, change);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => [key, visit(each, change, walk)]);
  const kept = entries.filter(([, each]) => each !== DROPPED);
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

function atPlace(value: unknown, { how, key, junk }: Change): unknown {
  if (how === 'replace') return junk;
  if (how === 'wrap') return [value];
  if (how === 'drop') return DROPPED;
  const inside = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return Object.fromEntries([...inside, [key, junk]]);
}

/** What JSON.stringify would never write. */
export const spoiledText: fc.Arbitrary<(text: string) => string> = fc.constantFrom(
  (text: string) => text.slice(0, -1),
  (text: string) => `${text}${text}`,
  (text: string) => text.replace('{', '{"__proto__":{"a":1},'),
  (text: string) => text.replace('{', '{"constructor":{"prototype":{"a":1}},'),
  (text: string) => text.replace('{', '{"storeId":1,"storeId":2,'),
  (text: string) => text.replaceAll('"', "'"),
  (text: string) => `\ufeff${text}`,
  (text: string) => `${'['.repeat(400)}${text}`,
  (text: string) => `${'['.repeat(10_000)}${text}${']'.repeat(10_000)}`,
  (text: string) => `${'{"a":'.repeat(10_000)}${text}${'}'.repeat(10_000)}`,
  (text: string) => text.replace('{', '{"\\u005f_proto__":{"roles":["operator"]},'),
  (text: string) => text.replace('{', '{"a":{"constructor":{"prototype":{}}},'),
  (text: string) => text.replace(/^\{("[^"]+"):/, '{$1:{"$ne":null},$1:'),
  (text: string) => text.replace(/:"[^"]*"/, ':{"$ne":null}'),
  (text: string) => text.replace(/:"[^"]*"/, ':{"$regex":".*"}'),
  (text: string) => text.replace(/:("[^"]*"|\d+)/, ':[$1,$1]'),
  (text: string) => text.replace(/:"/, ':"\\u0000'),
  (text: string) => text.replace(/:"/, ':"\\udc00'),
  (text: string) => text.replace(/\d+/, '1e999'),
  (text: string) => text.replace(/\d+/, '0x10'),
  (text: string) => `/* */ ${text}`,
  () => '',
  () => 'null',
  () => '"\\ud800"',
);

const BAD_BYTES: readonly (readonly number[])[] = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe9, 0x95],
  [0x00],
  [0xff, 0xfe, 0x7b, 0x00],
];
/** What no text in UTF-8 holds, somewhere inside. */
export const spoiledBytes: fc.Arbitrary<(text: string) => Uint8Array<ArrayBuffer>> = fc
  .record({ bad: fc.constantFrom(...BAD_BYTES), at: fc.nat({ max: 1_000 }) })
  .map(({ bad, at }) => (text) => {
    const good = new TextEncoder().encode(text);
    const place = at % (good.length + 1);
    return Uint8Array.from([...good.slice(0, place), ...bad, ...good.slice(place)]);
  });

export const spoiledQueries: fc.Arbitrary<string> = fc.constantFrom(
  'limit=-1',
  'limit=1e2',
  'limit=1&limit=2',
  'limit[$gt]=1',
  '$where=1',
  '__proto__=1',
  '__proto__[a]=1',
  'constructor=1',
  'after=%00',
  'after=AAAA',
  'after=%ED%A0%80',
  'status=%F0%9F%98%80',
  '%',
  '%E0%A4%A',
  '&&&===&',
  `a=${'b'.repeat(5_000)}`,
  'from=9999-12-31T23:59:59Z',
  'from=2026-03-02T09:00:00 08:00',
  'on=9999-12-31',
  'lng=Infinity&lat=NaN',
  'lng=&lat=',
);

export const spoiledPaths: fc.Arbitrary<string> = fc.constantFrom(
  '/',
  '//',
  '%00',
  '%ff',
  '%',
  '/a/b/c',
  `/${'a'.repeat(3_000)}`,
  ';a=b',
  '/$where',
);

export const spoiledHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<
  Record<string, string>[]
>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, gzip' },
  { 'if-match': '*' },
  { 'if-match': '"999999999"' },
  { 'if-match': '"1e3"' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'é' },
  { 'idempotency-key': 'k'.repeat(8_000) },
  { authorization: 'Bearer ' },
  { authorization: `Bearer ${'.'.repeat(40)}` },
  { authorization: 'Bearer [object Object]' },
  { cookie: '__Host-anxintui-session=a; anxintui-session=%E0%A4%A' },
  { cookie: '='.repeat(1_000) },
  { 'accept-language': 'en;q=NaN,zh;q=-1,*;q=9' },
  { 'accept-language': ',;'.repeat(2_000) },
  { 'x-request-id': '<script>' },
  { 'x-request-id': 'a'.repeat(5_000) },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': '127.0.0.1, evil', 'x-forwarded-host': 'evil.example' },
  { accept: 'application/xml' },
  { range: 'bytes=0-9' },
);
