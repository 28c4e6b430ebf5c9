import { EligibilityQuery, EligibilityView } from '@anxintui/shared/contracts/eligibility';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { aPledgingStore } from '../domain/a-pledging-store.contract.js';
import { NINE } from '../domain/a-return.contract.js';
import type { PledgingStore } from '../domain/eligibility.js';
import { involvedIn } from '../domain/return-request.js';
import { eligibilityRoute } from './eligibility.js';

const STORE = '7K3M9Q2FX4TDH8PZ';
const store = aPledgingStore(
  { id: STORE },
  {
    excluded: ['food'],
    exclusions: ['made-to-order'],
    returnPlaces: ['this-store', 'same-city-network'],
  },
);

async function asked(
  over: object,
  kept: PledgingStore | null = store,
  language: 'zh' | 'en' = 'zh',
) {
  const returns = {
    ...memoryAggregates(involvedIn),
    read: async () => null,
    readEvent: async () => null,
    list: async () => [],
  };
  const route = eligibilityRoute({
    returns,
    pledgingStore: async () => kept,
    ruleBook: () => testRuleBook,
    now: () => NINE,
  });
  const bought = {
    storeId: STORE,
    on: '2026-03-01',
    delivery: 'self-pickup',
    category: 'clothing',
  };
  const { body } = await route.handle({
    params: {},
    query: EligibilityQuery.parse({ ...bought, ...over }),
    body: undefined,
    language,
    actor: undefined,
    token: undefined,
    byCookie: false,
    client: { address: '', agent: '' },
    request: undefined,
    seen: undefined,
  });
  return EligibilityView.parse(body);
}

describe('GET /eligibility', () => {
  it('says until when, under which clause, where and how the goods may go back', async () => {
    expect(await asked({})).toEqual({
      outcome: 'eligible',
      until: '2026-03-07',
      words: '可以退货，截至 2026-03-07',
      next: expect.stringContaining('退货码'),
      clause: {
        zh: expect.stringContaining('承诺 P-1 第 1 版'),
        en: expect.stringContaining('Pledge P-1, version 1'),
      },
      pledge: { number: 'P-1', version: 1, windowDays: 7 },
      exclusions: ['made-to-order'],
      places: ['this-store', 'same-city-network'],
      stores: [{ id: STORE, name: '观前街店', address: '观前街 1 号' }],
      paths: expect.arrayContaining([
        expect.objectContaining({ path: 'opened-box', outcome: 'eligible' }),
      ]),
    });
  });

  it('speaks the reader’s language', async () => {
    const { words, next, paths } = await asked({}, store, 'en');

    expect([words, next, ...paths.map((path) => path.words)].join()).toMatch(/^[\x20-\x7e]+$/);
  });

  it.each([
    ['lost-receipt', 'needs-proof'],
    ['missing-gift', 'eligible'],
    ['opened-box', 'eligible'],
  ])('answers for the path %s with that path alone: %s', async (path, outcome) => {
    const answer = await asked({ path });

    expect(answer.outcome).toBe(outcome);
    expect(answer.paths.map((each) => each.path)).toEqual([path]);
  });

  it('names the category that is left out, and no store to bring it to', async () => {
    const answer = await asked({ category: 'food' });

    expect(answer).toMatchObject({ outcome: 'excluded', stores: [] });
    expect(answer.clause.zh).toContain('食品');
    expect(answer).not.toHaveProperty('until');
  });

  it('sends nobody to a store that is shut', async () => {
    const shut = aPledgingStore({ id: STORE, isOpen: false });

    expect(await asked({}, shut)).toMatchObject({ outcome: 'eligible', stores: [] });
  });

  it('has no pledge to show where there was none', async () => {
    expect(await asked({}, aPledgingStore({ pledge: null }))).toMatchObject({
      outcome: 'no-pledge',
      pledge: null,
      paths: [],
    });
  });

  it('knows no store that is not there', async () => {
    await expect(asked({}, null)).rejects.toMatchObject({ code: 'unknown-store' });
  });
});
