import { CaseView } from '@anxintui/shared/contracts/cases';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { FlagView } from '@anxintui/shared/contracts/flags';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mongoFlags } from '../db/mongo-flags.js';
import { laterBy, NINE, routed } from '../domain/a-case.contract.js';
import { raisedFlag } from '../domain/flag.js';
import { complaintsApp } from './complaints-app.contract.js';

const { get, post, kept, connection, drop } = await complaintsApp();
afterAll(drop);
const flags = mongoFlags(connection);
beforeEach(async () => {
  await connection.collection('flags').deleteMany({});
});

const DAY_MS = 86_400_000;
const words = { words: '十次里有八次是门店不退' };
const ofShopper = raisedFlag('many-complaints', { id: 'shopper-1', count: 12 }, NINE);
const ofStore = raisedFlag('many-refusals', { id: 'store-1', count: 11, of: 20 }, NINE);
const mine = async (who: string) =>
  pageOf(FlagView).parse((await get(who, '/me/flags').expect(200)).body).items;
const contested = async () => {
  await flags.raise(ofShopper);
  await post('shopper-1', `/flags/${ofShopper.id}/contest`, { body: words }).expect(200);
};
const advised = async (who: string, id: string) =>
  CaseView.pick({ advice: true }).parse((await get(who, `/cases/${id}`).expect(200)).body).advice;

describe('GET /me/flags', () => {
  it('shows the shopper hers and the manager the store’s, with the arithmetic and how to contest', async () => {
    await flags.raise(ofShopper);
    await flags.raise(ofStore);

    expect(await mine('shopper-1')).toMatchObject([
      {
        factor: 'many-complaints',
        figures: { count: 12, threshold: 10 },
        reason: '12 complaints within 30 days (shown from 10)',
        standing: expect.stringContaining('Advice'),
        contest: `/api/v1/flags/${ofShopper.id}/contest`,
      },
    ]);
    expect(await mine('manager-1')).toMatchObject([
      {
        factor: 'many-refusals',
        reason: expect.stringContaining('11 of 20 returns'),
      },
    ]);
    expect(await mine('shopper-2')).toEqual([]);
  });
});

describe('POST /flags/{id}/contest', () => {
  it('is done once by the one whom it is about; repeating the request changes nothing', async () => {
    await flags.raise(ofShopper);
    const path = `/flags/${ofShopper.id}/contest`;
    const first = await post('shopper-1', path, { key: 'c1', body: words }).expect(200);

    const again = await post('shopper-1', path, { key: 'c1', body: words }).expect(200);

    expect(again.body).toEqual(first.body);
    expect(first.body.contested).toEqual({ at: NINE.toISOString(), ...words });
    const other = await post('shopper-1', path, { key: 'c1', body: { words: '别的' } });
    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    const { body } = await post('shopper-1', path, { body: words });
    expect([body.status, body.type]).toEqual([409, '/problems/already-contested']);
  });

  it('is nobody else’s business: to them there is no such flag', async () => {
    await flags.raise(ofShopper);
    const path = `/flags/${ofShopper.id}/contest`;

    for (const who of ['shopper-2', 'manager-1'])
      await post(who, path, { body: words }).expect(404);
  });

  it('comes too late once it has expired', async () => {
    await flags.raise({ ...ofShopper, expiresAt: NINE });

    const { body } = await post('shopper-1', `/flags/${ofShopper.id}/contest`, { body: words });

    expect([body.status, body.type]).toEqual([409, '/problems/flag-expired']);
  });
});

describe('POST /flags/{id}/decision', () => {
  const lifting = { body: { decision: 'lifted', ...words } };
  const path = `/flags/${ofShopper.id}/decision`;

  it('by a supervisor who has a case of that party lifts it, and officers are advised no more', async () => {
    const id = await kept(routed('with-bureau'));
    await contested();
    expect(await advised('supervisor-1', id)).toHaveLength(1);

    const { body } = await post('supervisor-1', path, lifting).expect(200);

    expect(body.decided).toEqual({ at: NINE.toISOString(), decision: 'lifted', ...words });
    expect(await advised('supervisor-1', id)).toEqual([]);
    expect((await mine('shopper-1'))[0]?.decided?.decision).toBe('lifted');
  });

  it('is made once', async () => {
    await kept(routed('with-bureau'));
    await contested();
    await post('supervisor-1', path, lifting).expect(200);

    const { body } = await post('bureau-head-1', path, { body: { decision: 'upheld', ...words } });

    expect([body.status, body.type]).toEqual([409, '/problems/already-decided']);
  });

  it('waits until it is contested', async () => {
    await kept(routed('with-bureau'));
    await flags.raise(ofShopper);

    const { body } = await post('supervisor-1', path, lifting);

    expect([body.status, body.type]).toEqual([409, '/problems/not-contested']);
  });

  it('is not made where no case of that party is on the desk', async () => {
    const ofAnother = raisedFlag('many-complaints', { id: 'shopper-77', count: 12 }, NINE);
    await flags.raise({ ...ofAnother, contested: { at: NINE, ...words } });

    await post('supervisor-1', `/flags/${ofAnother.id}/decision`, lifting).expect(404);
  });
});

describe('what officers are advised of', () => {
  it('is both parties’, with its reasons, and shown to neither side', async () => {
    const id = await kept(routed('with-bureau'));
    await flags.raise(ofShopper);
    await flags.raise(ofStore);

    const advice = await advised('mediator-1', id);

    expect(advice?.map(({ factor }) => factor).sort()).toEqual([
      'many-complaints',
      'many-refusals',
    ]);
    expect(advice?.[0]).not.toHaveProperty('contest');
    for (const who of ['shopper-1', 'manager-1', 'headquarters-1'])
      expect(await advised(who, id)).toBeUndefined();
  });

  it('ends with the flag', async () => {
    const id = await kept(routed('with-bureau'));
    await flags.raise({ ...ofShopper, expiresAt: laterBy(NINE, -DAY_MS) });

    expect(await advised('mediator-1', id)).toEqual([]);
  });

  it('changes nothing in what may be done, or in where a case stands', async () => {
    const id = await kept(routed('with-bureau'));
    const { advice: _, ...before } = (await get('intake-1', `/cases/${id}`)).body;
    await flags.raise(ofShopper);
    await flags.raise(ofStore);

    const { advice, ...after } = (await get('intake-1', `/cases/${id}`)).body;

    expect(advice).toHaveLength(2);
    expect(after).toEqual(before);
    await post('intake-1', `/cases/${id}/acceptance`, { seen: 1 }).expect(200);
  });
});
