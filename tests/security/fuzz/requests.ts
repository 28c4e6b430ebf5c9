import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Call } from '../../support/http.js';
import { API } from '../../support/people.js';
import type { ValidCall, ValidCalls } from '../valid-call.js';
import type { Operation } from './description.js';
import { lists } from './lists.js';
import {
  changed,
  changes,
  spoiledBytes,
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
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly file: string;
  readonly version: number;
};
type Spoiling = {
  readonly body: readonly Parameters<typeof changed>[1][];
  readonly text: ((text: string) => string) | null;
  readonly bytes: ((text: string) => Uint8Array<ArrayBuffer>) | null;
  readonly query: string | null;
  readonly path: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
};

const spoilings: fc.Arbitrary<Spoiling> = fc.record({
  body: fc.array(changes, { maxLength: 2 }),
  text: rarely(spoiledText),
  bytes: rarely(spoiledBytes),
  query: rarely(spoiledQueries),
  path: rarely(spoiledPaths),
  headers: rarely(spoiledHeaders),
});

/** Present in about one request of eight. */
function rarely<T>(what: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: what });
}

type World = {
  readonly known: Known;
  readonly people: readonly string[];
  /** What somebody may really do: two requests of three begin from there, to get further than the edge. */
  readonly valid: ValidCalls;
};

/** Requests as the description allows them, each spoilt in none, one or several places. */
export function fuzzedRequests(
  operations: readonly Operation[],
  { known, people, valid }: World,
): fc.Arbitrary<Fuzzed> {
  const anybody = fc.option(fc.constantFrom(...people), { freq: 12 });
  const one = (operation: Operation) => {
    const usual = valid[operation.id];
    return fc
      .record({
        by: orUsual(anybody, usual?.by),
        parts: partsOf(operation, known, usual),
        spoiling: spoilings,
      })
      .map(({ by, parts, spoiling }) => ({
        operation: operation.id,
        by,
        call: callOf(operation, parts, spoiling),
      }));
  };
  return fc.oneof(...operations.map(one));
}

/** Twice as often what is usual, where there is such a thing. */
function orUsual<T>(any: fc.Arbitrary<T>, usual: T | undefined): fc.Arbitrary<T> {
  return usual === undefined
    ? any
    : fc.oneof({ weight: 1, arbitrary: any }, { weight: 2, arbitrary: fc.constant(usual) });
}

function partsOf(
  { path, parameters, body }: Operation,
  known: Known,
  usual: ValidCall | undefined,
): fc.Arbitrary<Parts> {
  const placed = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const values = (place: string) =>
    Object.fromEntries(placed(place).map(({ name, schema }) => [name, allowedBy(schema, known)]));
  const anywhere = fc.record(values('path')).map((filled) => filledIn(path, filled));
  return fc.record({
    path: orUsual(anywhere, usual?.call.path.slice(API.length).split('?', 1).join()),
    query: fc.record(values('query'), { requiredKeys: [] }),
    body: orUsual(body ? allowedBy(body, known) : fc.constant({}), usual?.call.body),
    file: lists,
    version: orUsual(fc.integer({ min: 1, max: 4 }), usual?.call.seen),
  });
}

const filledIn = (path: string, values: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

function callOf(operation: Operation, parts: Parts, spoiling: Spoiling): Call {
  const { method, parameters } = operation;
  const query = Object.entries(parts.query).map(([name, value]) => `${name}=${encoded(value)}`);
  const search = [...query, ...(spoiling.query === null ? [] : [spoiling.query])].join('&');
  const isCommand = parameters.some(({ name }) => name === 'If-Match');
  return {
    method,
    path: `${API}${parts.path}${spoiling.path ?? ''}${search === '' ? '' : `?${search}`}`,
    key: method === 'POST' ? randomUUID() : null,
    seen: isCommand ? parts.version : undefined,
    headers: spoiling.headers ?? {},
    ...(method === 'POST' ? contentOf(operation, parts, spoiling) : {}),
  };
}

function contentOf(
  { files }: Operation,
  { body, file }: Parts,
  spoiling: Spoiling,
): Pick<Call, 'raw' | 'headers'> {
  const headers = spoiling.headers ?? {};
  const [type] = files ?? [];
  const bytesOf = spoiling.bytes ?? ((text: string) => text);
  if (type === undefined) return { raw: bytesOf(textOf(body, spoiling)), headers };
  return { raw: bytesOf(file), headers: { 'content-type': type, ...headers } };
}

/** A lone surrogate cannot be put into an address at all. */
const encoded = (value: unknown): string =>
  encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, ''));

function textOf(body: unknown, { body: bodyChanges, text }: Spoiling): string {
  const spoilt = bodyChanges.reduce(changed, body);
  const written = JSON.stringify(spoilt) ?? '';
  return text ? text(written) : written;
}
