import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { enterpriseModel, mongoEnterprises } from '../db/enterprises.js';
import { aBureau, NINE } from '../domain/a-pledge.contract.js';
import { enterpriseIdOf, type RegisterEnterprise } from '../domain/enterprise.js';
import { registerEnterpriseOnce } from './register-enterprise.js';

const { connection, drop } = await testDatabase('enterprises');
afterAll(drop);
const enterprises = mongoEnterprises(connection);
beforeEach(async () => {
  await enterpriseModel(connection).deleteMany({});
});

const CODE = '91350100M000100Y43';
const actor: Actor = { accountId: 'owner-1', roles: ['owner'] };
const asked: RegisterEnterprise = {
  name: '苏州枫禾百货有限公司',
  creditCode: CODE,
  kind: 'independent',
  division: '320508',
};
const county = { ...aBureau(), level: 'county', division: '320508' } as const;
const bureau = { ...county, parent: null, publishesChannel: false };
const deps = {
  enterprises,
  responsible: async () => ({ bureau, reason: [], alternatives: [] }),
  now: () => NINE,
};
const register = (key: string, over: Partial<RegisterEnterprise> = {}, fingerprint = 'f1') =>
  registerEnterpriseOnce(
    deps,
    { ...asked, ...over },
    { actor, cause: { key: `request:${key}`, fingerprint } },
  );
const exists = (id: string) => ({
  kind: 'conflict',
  code: 'enterprise-exists',
  details: { id, receiptNumber: expect.stringMatching(/^\w{4}-\w{4}-\w{4}-\w{4}$/) },
});

describe('an enterprise in the register', () => {
  it('is there once, under the number of its code, with the bureau of its county', async () => {
    const first = await register('k1');
    const again = await register('k1');

    expect(again).toEqual({ ...first, replayed: true });
    expect(await enterprises.find(first.id)).toMatchObject({
      id: enterpriseIdOf(CODE),
      creditCode: CODE,
      bureau: aBureau(),
    });
  });

  it('is named to everybody who registers its code again', async () => {
    await register('k1');

    await expect(register('k2')).rejects.toMatchObject(exists(enterpriseIdOf(CODE)));
  });

  it('is registered by exactly one of twenty who come at the same moment', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => register(`k${n}`, {}, `f${n}`)),
    );

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await enterpriseModel(connection).countDocuments()).toBe(1);
  });

  it('is found by its code also where it was registered under another number', async () => {
    const next = {
      id: 'SEEDED0000000000',
      version: 0,
      head: '',
      clocks: [],
      status: 'verified',
      name: '旧登记',
      creditCode: CODE,
      kind: 'independent',
    };
    const events = [{ type: 'enterprise.registered', at: NINE, by: 'operator' }] as const;
    await enterpriseModel(connection).insertMany([
      newRow({ next, events }, { key: 'k' }, new Set()),
    ]);

    await expect(register('k1')).rejects.toMatchObject(exists('SEEDED0000000000'));
  });

  it('does not share its key with another body, nor with another code', async () => {
    await register('k1');
    const reused = { code: 'idempotency-key-reused' };

    await expect(register('k1', { name: '另一家' }, 'f2')).rejects.toMatchObject(reused);
    await expect(register('k1', { creditCode: '91110000101623741K' }, 'f3')).rejects.toMatchObject(
      reused,
    );
    expect(await enterpriseModel(connection).countDocuments()).toBe(1);
  });
});
