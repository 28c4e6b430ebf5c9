import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { API, offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

/** The second shopper of the demo, who acts for the first. */
const PHONE = '154 9999 0002';
const mandate = { words: '本人年事已高，委托陈宇代为处理本案。' };

describe('a shopper who has somebody act for her', () => {
  let stack: Stack;
  let shopper: Person;
  let nephew: Person;
  let manager: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    nephew = person(stack.url, 'shopper-2');
    manager = person(stack.url, 'manager-1');
    const clerk = person(stack.url, 'clerk-1');
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-03-01', shopper, clerk };
    ({ id } = await refusedAndDisputed(bought));
    await shopper.cases.reaching(id, 'with-store');
  });
  afterAll(() => stack.stop());

  const statusFor = async (who: Person): Promise<number> =>
    (await who.send({ path: `${API}/cases/${id}` })).status;

  it('names him by phone and says by what mandate; before that he learns nothing of the case', async () => {
    expect(await statusFor(nephew)).toBe(404);

    const appointed = await shopper.cases.take(
      await shopper.cases.read(id),
      'appoint-representative',
      { phone: PHONE, mandate, until: '2026-03-05' },
    );

    expect(appointed.representative).toMatchObject({ name: '陈**', phone: '154****0002', mandate });
    expect(offeredIn(appointed)).toContain('dismiss-representative');
    expect(offeredIn(appointed)).not.toContain('appoint-representative');
    await expect
      .poll(() => nephew.noticesAbout(id), SOON)
      .toEqual(['case.representative-appointed']);
    await expect
      .poll(() => manager.noticesAbout(id), SOON)
      .toContain('case.representative-appointed');
  });

  it('sees him act as she would, in all but the mandate', async () => {
    const seen = await nephew.cases.read(id);

    expect(offeredIn(seen)).toEqual(
      offeredIn(await shopper.cases.read(id)).filter((name) => name !== 'dismiss-representative'),
    );
    expect(await nephew.cases.takenUnoffered(seen)).toEqual([]);
    await nephew.cases.take(seen, 'send-message', { words: '我姨妈的商品完好，请退款。' });
    expect(await shopper.messagesIn(id)).toEqual(['shopper: 我姨妈的商品完好，请退款。']);
    await manager.cases.take(await manager.cases.read(id), 'offer', {
      remedy: 'refund',
      amountFen: 10_000,
      words: '退一百元',
      performWithinDays: 3,
    });
    await expect.poll(() => nephew.noticesAbout(id), SOON).toContain('case.offer-made');
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('case.offer-made');
  });

  it('leaves in the history who it was, by account and nothing else', async () => {
    const row = await stack.connection.collection<Row>('cases').findOne({ _id: id });

    expect(told(await shopper.cases.read(id)).slice(2)).toEqual([
      'shopper: case.representative-appointed',
      'shopper: case.message-sent',
      'manager: case.offer-made',
    ]);
    expect(row?.history[3]).toMatchObject({ by: 'shopper', account: 'shopper-2' });
    expect(JSON.stringify(row)).not.toMatch(/1549999|154 9999|张桂英/);
  });

  it('is alone again when the last day of the mandate is over', async () => {
    await travelTo(stack, '2026-03-05T15:59:00Z');
    expect(await statusFor(nephew)).toBe(200);

    await travelTo(stack, '2026-03-05T16:00:00Z');

    await expect.poll(() => statusFor(nephew), SOON).toBe(404);
    const alone = await shopper.cases.read(id);
    expect(alone.representative).toBeUndefined();
    expect(offeredIn(alone)).toContain('appoint-representative');
    await expect
      .poll(() => nephew.noticesAbout(id), SOON)
      .toContain('case.representative-dismissed');
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
