import { describe, expect, it } from 'vitest';
import type { Enterprise } from './enterprise.js';
import { type RegisterStore, registerStore } from './store.js';

const at = new Date('2026-03-02T01:00:00Z');
const actor = { accountId: 'owner-1', roles: ['owner'], enterpriseId: 'seller-1' } as const;
const seller = (over: Partial<Enterprise> = {}): Enterprise => ({
  id: 'seller-1',
  version: 1,
  head: '',
  clocks: [],
  status: 'verified',
  name: '苏州观前商贸有限公司',
  creditCode: '91320508MA1XXXXXXX',
  kind: 'independent',
  ...over,
});
const aStore = (over: Partial<RegisterStore> = {}): RegisterStore => ({
  id: '7K3M9Q2FX4TDH8PZ',
  facts: {
    name: '观前街店',
    division: '320508',
    address: '观前街 1 号',
    categories: ['clothing'],
  },
  ...over,
});

describe('registering a store', () => {
  it('makes its enterprise the seller of record', () => {
    const { next, events } = registerStore(aStore(), seller(), { actor, at });

    expect(next).toMatchObject({
      id: '7K3M9Q2FX4TDH8PZ',
      status: 'registered',
      seller: { id: 'seller-1', name: '苏州观前商贸有限公司' },
      division: '320508',
      clocks: [],
    });
    expect(events).toEqual([
      {
        type: 'store.registered',
        at,
        by: 'owner',
        account: 'owner-1',
        data: { division: '320508' },
      },
    ]);
  });

  it.each([
    ['outside the Delta', '110101'],
    ['for which there is no county', '320599'],
    ['of a city', '320500'],
  ])('is refused with a division %s, pointing at it', (_, division) => {
    const { id, facts } = aStore();

    expect(() =>
      registerStore({ id, facts: { ...facts, division } }, seller(), { actor, at }),
    ).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'outside-the-delta',
        pointer: '/division',
        details: { division },
      }),
    );
  });

  it('is refused under a code that was replaced, naming the one to use', () => {
    const { id, facts } = aStore();
    const old = { ...facts, division: '320611' };

    expect(() => registerStore({ id, facts: old }, seller(), { actor, at })).toThrow(
      expect.objectContaining({
        code: 'division-replaced',
        details: { division: '320611', successor: '320613' },
      }),
    );
  });

  it('takes a zone that has a bureau of its own and refuses any other', () => {
    const { id, facts } = aStore();
    const inZone = (zone: string) =>
      registerStore({ id, facts: { ...facts, zone } }, seller(), { actor, at });

    expect(inZone('320576').next.zone).toBe('320576');
    expect(() => inZone('320599')).toThrow(
      expect.objectContaining({ code: 'unknown-zone', pointer: '/zone' }),
    );
  });

  it.each([
    ['without an enterprise', null],
    ['of an enterprise that was struck off', seller({ status: 'struck-off' })],
  ])('is refused %s', (_, enterprise) => {
    expect(() => registerStore(aStore(), enterprise, { actor, at })).toThrow(
      expect.objectContaining({ kind: 'rule-broken', code: 'no-enterprise' }),
    );
  });
});
