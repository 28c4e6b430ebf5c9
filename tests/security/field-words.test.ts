import { wantedAt } from '@anxintui/shared/contracts/says';
import type { App, Endpoint } from '@anxintui/shared/http/endpoint';
import { KIT_PROBLEM_WORDS } from '@anxintui/shared/http/problem-words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.js';
import { everyFault, placesOfForm } from './wrong-inputs.js';

const HAN = /\p{Script=Han}/u;
/** Words of its own, or nothing but what is filled in. */
const isSaid = { zh: /\p{Script=Han}|^\{\w+\}/u, en: /^[^\p{Script=Han}]{10,}$/u };
/** Words of programs; nobody knows from them what to do. */
const OF_PROGRAMS =
  /regular expression|pattern|正则|invalid input|expected|undefined|NaN|\[object/i;

const OF_WIRES =
  /availableCommands|\/api\/|\b(?:GET|POST) |If-Match|Idempotency|ETag|JSON|(?<!\{)\b[a-z]+[A-Z]\w+\b/;
const OF_PROGRAMS_ALONE: readonly string[] = [
  'csrf-token-missing',
  'idempotency-key-reused',
  'malformed-json',
  'unsupported-media-type',
  'version-required',
];

describe('the words of what is wrong', () => {
  let stack: Stack;
  let apps: readonly App[];
  let endpoints: readonly Endpoint[];
  beforeAll(async () => {
    stack = await startStack({ hasRouter: false, hasDemo: false });
    apps = stack.apps;
    endpoints = apps.flatMap((app) => [...app.endpoints]);
  });
  afterAll(() => stack.stop());

  it('are there in Chinese and in English for every fault in every field of every endpoint', () => {
    const details = endpoints.flatMap((endpoint) =>
      everyFault(endpoint).map(({ detail }) => ({ id: endpoint.id, detail })),
    );

    const untold = details.filter(
      ({ detail }) =>
        typeof detail === 'string' || !HAN.test(detail.zh) || HAN.test(detail.en) || !detail.en,
    );
    expect(untold).toEqual([]);
    expect(details.length).toBeGreaterThan(2_000);
  });

  it('say what to do and nothing of how a program sees it', () => {
    const details = endpoints.flatMap(everyFault).map(({ detail }) => JSON.stringify(detail));

    expect([...new Set(details)].filter((words) => OF_PROGRAMS.test(words))).toEqual([]);
  });

  it('are a field’s own wherever it takes a text of a certain form', () => {
    const places = endpoints.flatMap((endpoint) =>
      placesOfForm(endpoint).map((place) => ({ id: endpoint.id, ...place })),
    );

    const general = places.filter(({ schema, path }) => wantedAt(schema, path) === undefined);
    expect(general.map(({ id, path }) => `${id} ${path.join('.')}`)).toEqual([]);
    expect(places.length).toBeGreaterThan(50);
  });

  it('are there for every problem of every service: what happened, and what to do next', () => {
    const problems = [KIT_PROBLEM_WORDS, ...apps.map((app) => app.problems)].flatMap(
      Object.entries,
    );

    const untold = problems.filter(([, { title, next }]) =>
      [title, next].some(({ zh, en }) => !isSaid.zh.test(zh) || !isSaid.en.test(en)),
    );
    expect(untold.map(([code]) => code)).toEqual([]);
    expect(problems.length).toBeGreaterThan(50);
  });

  it('speak of the wire only where nobody but a program can have gone wrong', () => {
    const problems = [KIT_PROBLEM_WORDS, ...apps.map((app) => app.problems)].flatMap(
      Object.entries,
    );

    const wired = problems.filter(([, words]) => OF_WIRES.test(JSON.stringify(words)));
    expect(wired.map(([code]) => code).sort()).toEqual(OF_PROGRAMS_ALONE);
  });
});
