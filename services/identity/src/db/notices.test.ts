import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../domain/notice.js';
import { mongoNotices, noticeModel } from './notices.js';

const { connection, drop } = await testDatabase('notices');
afterAll(drop);
const notices = mongoNotices(connection);
beforeEach(async () => {
  await noticeModel(connection).deleteMany({});
});

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const aNotice = (over: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  recipient: 'account:shopper-1',
  topic: 'case.routed',
  eventId: 'e1',
  subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
  at: at(0),
  ...over,
});
const page = { limit: 10 };

describe('a notice', () => {
  it('exists once, however often it is posted', async () => {
    await Promise.all([notices.post(aNotice()), notices.post(aNotice()), notices.post(aNotice())]);
    await notices.post(aNotice({ topic: 'case.closed' }));

    expect(await notices.list(['account:shopper-1'], page)).toEqual([aNotice()]);
  });

  it('is read at its own desk only', async () => {
    await notices.post(aNotice());
    await notices.post(aNotice({ id: 'n2', recipient: 'store:store-1' }));

    expect(await notices.list(['store:store-1'], page)).toMatchObject([{ id: 'n2' }]);
    expect(await notices.list(['account:shopper-1', 'store:store-1'], page)).toHaveLength(2);
    expect(await notices.list(['account:shopper-2'], page)).toEqual([]);
    expect(await notices.list([], page)).toEqual([]);
  });

  it('comes before older ones, page by page', async () => {
    for (const minute of [1, 3, 2])
      await notices.post(aNotice({ id: `n${minute}`, at: at(minute) }));
    const of = ['account:shopper-1'] as const;

    const first = await notices.list(of, { limit: 2 });
    const second = await notices.list(of, { limit: 2, after: { at: at(2), id: 'n2' } });

    expect(first.map(({ id }) => id)).toEqual(['n3', 'n2']);
    expect(second.map(({ id }) => id)).toEqual(['n1']);
  });

  it('is not hidden by another one of the same instant at the end of a page', async () => {
    for (const id of ['n1', 'n2', 'n3']) await notices.post(aNotice({ id, at: at(1) }));
    const of = ['account:shopper-1'] as const;

    const second = await notices.list(of, { limit: 2, after: { at: at(1), id: 'n2' } });

    expect(second.map(({ id }) => id)).toEqual(['n3']);
  });

  it('is counted as new after the moment up to which somebody has read, as far as is asked', async () => {
    for (const minute of [1, 2, 3])
      await notices.post(aNotice({ id: `n${minute}`, at: at(minute) }));
    const of = ['account:shopper-1'] as const;

    expect(await notices.countSince(of, { since: null, limit: 100 })).toBe(3);
    expect(await notices.countSince(of, { since: at(2), limit: 100 })).toBe(1);
    expect(await notices.countSince(of, { since: null, limit: 2 })).toBe(2);
  });
});
