import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { accountModel } from './accounts.js';
import { mongoErasures } from './erasures.js';

const { connection, drop } = await testDatabase('erasures');
afterAll(drop);
const erasures = mongoErasures(connection);
const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const account = (_id: string) => ({
  _id,
  roles: ['shopper' as const],
  organisation: '消费者',
  isActive: true,
  isDemo: false,
});
await accountModel(connection).insertMany(['a', 'b', 'c', 'stays'].map(account));
await erasures.ask('b', at(1));
await erasures.ask('a', at(2));
await erasures.ask('c', at(3));

describe('those who have asked to be forgotten', () => {
  it('take turns, so that nobody waits behind one whose case goes on for years', async () => {
    expect(await erasures.due(2, at(4))).toEqual(['b', 'a']);
    expect(await erasures.due(2, at(5))).toEqual(['c', expect.stringMatching(/[ab]/)]);
  });

  it('have asked once: asking again changes nothing', async () => {
    const before = await accountModel(connection).findOne({ _id: 'a' }).lean();

    await erasures.ask('a', at(9));

    expect(await accountModel(connection).findOne({ _id: 'a' }).lean()).toEqual(before);
    expect(before).toMatchObject({ isActive: false, erasing: { requestedAt: at(2) } });
  });

  it('are done for good', async () => {
    await erasures.done('b', at(6));

    expect(await erasures.isAsked('b')).toBe(false);
    expect((await erasures.due(10, at(7))).sort()).toEqual(['a', 'c']);
  });

  it('are no others', async () => {
    await erasures.done('stays', at(6));

    expect(await erasures.isAsked('stays')).toBe(false);
    expect(await accountModel(connection).findOne({ _id: 'stays' }).lean()).toEqual(
      account('stays'),
    );
  });
});
