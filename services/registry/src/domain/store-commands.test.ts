import { offered } from '@anxintui/shared/aggregate/commanding';
import { PARTIES, ROLES } from '@anxintui/shared/vocabulary/actors';
import { STORE_COMMANDS, STORE_STATUSES } from '@anxintui/shared/vocabulary/pledges';
import { describe, expect, it } from 'vitest';
import type { Store } from './store.js';
import { changeStore, closeStore, STORE_LIFECYCLE, STORE_RULES } from './store-commands.js';

const at = new Date('2026-03-02T01:00:00Z');
const by = { by: 'manager', account: 'manager-1', at } as const;
const aStore = (over: Partial<Store> = {}): Store => ({
  id: '7K3M9Q2FX4TDH8PZ',
  version: 1,
  head: '',
  clocks: [],
  status: 'registered',
  name: '观前街店',
  seller: { id: 'seller-1', name: '苏州观前商贸有限公司' },
  headquartersId: 'brand-1',
  division: '320508',
  address: '观前街 1 号',
  categories: ['clothing'],
  point: { lng: 120.6229, lat: 31.3113 },
  openingHours: '10:00–22:00',
  ...over,
});
const give = {
  change: (store: Store, party: (typeof PARTIES)[number]) =>
    changeStore(store, { name: '新名' }, { ...by, by: party }),
  close: (store: Store, party: (typeof PARTIES)[number]) => closeStore(store, { ...by, by: party }),
};
const everything = STORE_STATUSES.flatMap((status) =>
  STORE_COMMANDS.flatMap((command) => PARTIES.map((party) => ({ status, command, party }))),
);
const isLegal = ({ status, command, party }: (typeof everything)[number]) =>
  status === 'registered' &&
  STORE_COMMANDS.includes(command) &&
  ['manager', 'headquarters', 'owner'].includes(party);

describe('changing and closing a store', () => {
  it.each(everything.filter(isLegal))('is allowed: $command by $party', (each) => {
    expect(() => give[each.command](aStore(), each.party)).not.toThrow();
  });

  it.each(everything.filter((each) => !isLegal(each)))(
    'is refused: $command of a $status store by $party',
    ({ status, command, party }) => {
      const code = status === 'closed' ? 'illegal-transition' : 'not-permitted';

      expect(() => give[command](aStore({ status }), party)).toThrow(
        expect.objectContaining({ code }),
      );
    },
  );

  it('leaves nothing to do with a closed store', () => {
    expect(STORE_LIFECYCLE.closed).toEqual({});
  });

  it.each([
    ['its manager', { roles: ['manager'], storeId: '7K3M9Q2FX4TDH8PZ' }, ['change', 'close']],
    [
      'the owner of its seller',
      { roles: ['owner'], enterpriseId: 'seller-1' },
      ['change', 'close'],
    ],
    ['its headquarters', { roles: ['headquarters'], enterpriseId: 'brand-1' }, ['change', 'close']],
    ['its clerk', { roles: ['clerk'], storeId: '7K3M9Q2FX4TDH8PZ' }, []],
    ['the owner of another', { roles: ['owner'], enterpriseId: 'seller-2' }, []],
    ['anybody else', { roles: [...ROLES] }, []],
  ] as const)('is offered to whom it is allowed: %s', (_, who, commands) => {
    const actor = { accountId: 'a', ...who };

    expect(offered(STORE_RULES, aStore(), { actor, at })).toEqual(commands);
    expect(offered(STORE_RULES, aStore({ status: 'closed' }), { actor, at })).toEqual([]);
  });
});

describe('a change of a store', () => {
  it('replaces what is given and keeps the rest', () => {
    const { next, events } = changeStore(aStore(), { name: '新店', categories: ['toys'] }, by);

    expect(next).toEqual({ ...aStore(), name: '新店', categories: ['toys'] });
    expect(events).toEqual([
      {
        type: 'store.changed',
        at,
        by: 'manager',
        account: 'manager-1',
        data: { fields: ['categories', 'name'] },
      },
    ]);
  });

  it('takes point and hours away where they are given as nothing', () => {
    const { next } = changeStore(aStore(), { point: null, openingHours: null }, by);

    expect(next).not.toHaveProperty('point');
    expect(next).not.toHaveProperty('openingHours');
  });

  it.each([
    ['swapped', { lng: 31.3113, lat: 120.6229 }],
    ['of another place', { lng: 116.39, lat: 39.9 }],
    ['nowhere', { lng: 0, lat: 0 }],
  ])('is refused with a point that is %s, pointing at it', (_, point) => {
    expect(() => changeStore(aStore(), { point }, by)).toThrow(
      expect.objectContaining({ code: 'point-outside-the-delta', pointer: '/point' }),
    );
  });
});

describe('closing a store', () => {
  it('ends it and is told', () => {
    const { next, events } = closeStore(aStore(), by);

    expect(next.status).toBe('closed');
    expect(events).toMatchObject([{ type: 'store.closed', by: 'manager' }]);
  });
});
