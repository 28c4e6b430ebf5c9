import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Call } from '../../support/http.js';
import { API } from '../../support/people.js';
import type { Operation } from './description.js';
import {
  changed,
  changes,
  spoiledHeaders,
  spoiledPaths,
  spoiledQueries,
  spoiledText,
} from './mutations.js';
import { allowedBy, type Known } from './valid-values.js';

/** Somebody sends something; null is nobody, without a session. */
export type Fuzzed = {
  readonly operation: string;
  readonly by: string | null;
  readonly call: Call;
};

type Parts = {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly version: number;
};
type Spoiling = {
  readonly body: readonly Parameters<typeof changed>[1][];
  readonly text: ((text: string) => string) | null;
  readonly query: string | null;
  readonly path: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
};

const spoilings: fc.Arbitrary<Spoiling> = fc.record({
  body: fc.array(changes, { maxLength: 2 }),
  text: rarely(spoiledText),
  query: rarely(spoiledQueries),
  path: rarely(spoiledPaths),
  headers: rarely(spoiledHeaders),
});

/** Present in about one request of eight. */
function rarely<T>(what: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: what });
}

/** Requests as the description allows them, each spoilt in none, one or several places. */
export function fuzzedRequests(
  operations: readonly Operation[],
  { known, people }: { known: Known; people: readonly string[] },
): fc.Arbitrary<Fuzzed> {
  const one = (operation: Operation) =>
    fc
      .record({
        by: fc.option(fc.constantFrom(...people), { freq: 12 }),
        parts: partsOf(operation, known),
        spoiling: spoilings,
      })
      .map(({ by, parts, spoiling }) => ({
        operation: operation.id,
        by,
        call: callOf(operation, parts, spoiling),
      }));
  return fc.oneof(...operations.map(one));
}

function partsOf({ parameters, body }: Operation, known: Known): fc.Arbitrary<Parts> {
  const placed = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const values = (place: string) =>
    Object.fromEntries(placed(place).map(({ name, schema }) => [name, allowedBy(schema, known)]));
  return fc.record({
    path: fc.record(values('path')),
    query: fc.record(values('query'), { requiredKeys: [] }),
    body: body ? allowedBy(body, known) : fc.constant({}),
    version: fc.integer({ min: 1, max: 4 }),
  });
}

function callOf({ method, path, parameters }: Operation, parts: Parts, spoiling: Spoiling): Call {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parts.path[name])),
  );
  const query = Object.entries(parts.query).map(([name, value]) => `${name}=${encoded(value)}`);
  const search = [...query, ...(spoiling.query === null ? [] : [spoiling.query])].join('&');
  const isCommand = parameters.some(({ name }) => name === 'If-Match');
  return {
    method,
    path: `${API}${filled}${spoiling.path ?? ''}${search === '' ? '' : `?${search}`}`,
    key: method === 'POST' ? randomUUID() : null,
    seen: isCommand ? parts.version : undefined,
    headers: spoiling.headers ?? {},
    ...(method === 'POST' ? { raw: textOf(parts.body, spoiling) } : {}),
  };
}

/** A lone surrogate cannot be put into an address at all. */
const encoded = (value: unknown): string =>
  encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, ''));

function textOf(body: unknown, { body: bodyChanges, text }: Spoiling): string {
  const spoilt = bodyChanges.reduce(changed, body);
  const written = JSON.stringify(spoilt) ?? '';
  return text ? text(written) : written;
}
