/** What is wrong, and the bytes as latin1. */
export type Message = readonly [what: string, bytes: string];

const ME = '/api/v1/me';
const RETURNS = '/api/v1/returns';
const HOST = 'Host: localhost';
const JSON_TYPE = 'Content-Type: application/json';
const get = (headers: readonly string[], target = ME): string =>
  [`GET ${target} HTTP/1.1`, ...headers, '', ''].join('\r\n');
const post = (headers: readonly string[], body: string): string =>
  [`POST ${RETURNS} HTTP/1.1`, HOST, JSON_TYPE, ...headers, '', body].join('\r\n');
const chunked = (body: string): string => post(['Transfer-Encoding: chunked'], body);
const named = (kind: string, values: readonly string[], write: (value: string) => string) =>
  values.map((value): Message => [`${kind} ${JSON.stringify(value).slice(0, 60)}`, write(value)]);

/** A request that the edge understands; what follows it must never be taken for part of another. */
export const GOOD = get([HOST]);

const LINES: readonly Message[] = named(
  'the request line',
  [
    'GET',
    `GET ${ME}`,
    `GET ${ME} HTTP`,
    `GET ${ME} HTTP/1.1 extra`,
    `GET ${ME} HTTP/3.0`,
    `GET ${ME} HTTP/1.10`,
    `GET ${ME} HTTQ/1.1`,
    `GET ${ME} http/1.1`,
    `get ${ME} HTTP/1.1`,
    `GE\0T ${ME} HTTP/1.1`,
    `GET\t${ME} HTTP/1.1`,
    ` GET ${ME} HTTP/1.1`,
    `GET ${ME}\0 HTTP/1.1`,
    `GETGETGETGET ${ME} HTTP/1.1`,
    ' HTTP/1.1',
    'PRI * HTTP/2.0',
    'SSH-2.0-OpenSSH_9.6',
    '{"jsonrpc":"2.0"}',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    '\xff\xfe\xfd',
    `GET ${'/a'.repeat(20_000)} HTTP/1.1`,
  ],
  (line) => `${line}\r\n${HOST}\r\n\r\n`,
);

const CHUNKS: readonly Message[] = named(
  'a chunk of the size',
  ['g', '-1', '+5', '0x5', 'FFFFFFFFFFFFFFFFF', '1_0', '', '5,', '5\x0b', '\0', '５'],
  (size) => chunked(`${size}\r\n{"a":\r\n0\r\n\r\n`),
);
const CHUNK_ENDS: readonly Message[] = [
  ['a chunk that is longer than it says', chunked('2\r\n{"a":1}\r\n0\r\n\r\n')],
  ['a chunk without its end', chunked('7\r\n{"a":1}0\r\n\r\n')],
  ['garbage after the last chunk', chunked('2\r\n{}\r\n0\r\nX: y\r\nno trailer at all\r\n\r\n')],
  ['extensions of 20 kB', chunked(`2;${'a=b;'.repeat(5_000)}\r\n{}\r\n0\r\n\r\n`)],
  ['NUL in an extension', chunked('2;a=\0\r\n{}\r\n0\r\n\r\n')],
  ['a trailer of 20 kB', chunked(`2\r\n{}\r\n0\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)],
  ['chunks that never end', chunked('2\r\n{}\r\n')],
];

const LENGTHS: readonly Message[] = named(
  'a length of',
  ['-1', '+2', '2, 2', '2,3', '0x2', '2e0', 'NaN', '', '2 2', '99999999999999999999', '２'],
  (length) => post([`Content-Length: ${length}`], '{}'),
);
const CODINGS: readonly Message[] = named(
  'the transfer coding',
  [
    'xchunked',
    'chunked, identity',
    'identity',
    'chunked;q=1',
    'cow',
    'chunked, gzip',
    '\x0bchunked',
  ],
  (coding) => post([`Transfer-Encoding: ${coding}`], '2\r\n{}\r\n0\r\n\r\n'),
);
/** Where two readers could disagree about where the request ends. */
const SMUGGLING: readonly Message[] = [
  [
    'length and chunks at once',
    post(['Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${GOOD}`),
  ],
  [
    'chunks and length at once',
    post(['Transfer-Encoding: chunked', 'Content-Length: 40'], `0\r\n\r\n${GOOD}`),
  ],
  ['two lengths', post(['Content-Length: 2', 'Content-Length: 40'], `{}${GOOD}`)],
  ['the same length twice', post(['Content-Length: 2', 'Content-Length: 2'], '{}')],
  ['a space before the colon', post(['Transfer-Encoding : chunked'], '0\r\n\r\n')],
  ['a tab before the colon', post(['Content-Length\t: 2'], '{}')],
  [
    'two codings',
    post(['Transfer-Encoding: chunked', 'Transfer-Encoding: cow'], `0\r\n\r\n${GOOD}`),
  ],
  ['a length folded into the next line', post(['X: y', ' Content-Length: 2', 'A\r: b'], '{}')],
  ['a bare carriage return', post(['X: y\rContent-Length: 2'], '{}')],
];

const HEADERS: readonly Message[] = named(
  'the header',
  [
    'no colon at all',
    ': no name',
    'a name with spaces: x',
    'X: a\0b',
    'X\0: b',
    'X: \x7f',
    'X: a\rb',
    'N\xe4me: x',
    '\x01: x',
    '(): x',
    `X: ${'a'.repeat(20_000)}`,
    `Cookie: ${'a=b; '.repeat(5_000)}`,
    Array.from({ length: 3_000 }, (_, n) => `X-${n}: y`).join('\r\n'),
  ],
  (header) => get([HOST, header]),
);

/** None of these is a request that anybody may answer by anything but a refusal. */
export const BROKEN: readonly Message[] = [
  ...LINES,
  ...CHUNKS,
  ...CHUNK_ENDS,
  ...LENGTHS,
  ...CODINGS,
  ...SMUGGLING,
  ...HEADERS,
  ['HTTP/0.9', `GET ${ME}\r\n`],
  ['a request that stops in its headers', `GET ${ME} HTTP/1.1\r\nHost: loc`],
  ['a body that stops', post(['Content-Length: 100', 'Idempotency-Key: 1'], '{"storeId":')],
];

/** Unusual and allowed: served or refused, but by a whole answer each. */
export const UNUSUAL: readonly Message[] = [
  ...named(
    'the target',
    [
      `http://evil.example${ME}`,
      `https://evil.example:99999${ME}`,
      '*',
      `//evil.example${ME}`,
      '/../../etc/passwd',
      '/%00',
      '/%2e%2e/%2e%2e',
      `${ME}#x`,
      `${ME}?a=\xff\xfe`,
      '/\\..\\',
    ],
    (target) => get([HOST], target),
  ),
  ...named(
    'the host',
    ['', 'evil.example', 'a'.repeat(300), 'user:pass@evil', '[::1]:80', '127.0.0.1:0', '%00'],
    (host) => get([`Host: ${host}`]),
  ),
  ['no host', get(['X: y'])],
  ['two hosts', get([HOST, 'Host: evil.example'])],
  ['HTTP/1.0', `GET ${ME} HTTP/1.0\r\n\r\n`],
  ['a line that goes on in the next', get([HOST, 'X: a\r\n b'])],
  ['empty lines first', `\r\n\r\n${GOOD}`],
  ['an upgrade', get([HOST, 'Connection: Upgrade', 'Upgrade: websocket'])],
  ['h2c', get([HOST, 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AA'])],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n\r\n`],
  ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n\r\n`],
  ['TRACE', `TRACE ${ME} HTTP/1.1\r\n${HOST}\r\n\r\n`],
  ['an expectation', post(['Content-Length: 2', 'Expect: 100-continue'], '{}')],
  ['an expectation that nobody knows', post(['Content-Length: 2', 'Expect: miracles'], '{}')],
  ['a GET with a body', `${get([HOST, 'Content-Length: 2'])}{}`],
  ['a body that goes on after its end', post(['Content-Length: 1'], '{}{}{}')],
  ['many requests at once', GOOD.repeat(50)],
  ['a refused request before others', `${post(['Content-Length: 2'], '{}')}${GOOD}${GOOD}`],
];
