import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import { connectMongo } from './connect.js';
import { buildIndexes } from './indexes.js';
import { authLimiter, limitModel } from './limits.js';

const NINE = Date.parse('2026-03-02T09:00:00Z');
const pepper = new Uint8Array(32).fill(7);
const PHONE = '13800138000';

describe('what may be done only so often', () => {
  let database: TestDatabase;
  let elsewhere: Connection;
  beforeAll(async () => {
    database = await testDatabase('limits');
    await buildIndexes([limitModel(database.connection)]);
    elsewhere = await connectMongo(database.uri, database.connection.name);
  });
  afterAll(async () => {
    await elsewhere.close();
    await database.drop();
  });

  function limited(name: string, points: number, durationS: number) {
    let ms = NINE;
    const over = (connection: Connection) =>
      authLimiter(connection, { name, points, durationS, pepper, now: () => new Date(ms) });
    const after = (seconds: number) => {
      ms += seconds * 1_000;
    };
    return { here: over(database.connection), there: over(elsewhere), after };
  }

  it('is done as often as that, and then says how long to wait', async () => {
    const { here, after } = limited('twice', 2, 60);
    await here.consume(PHONE);
    after(20);
    await here.consume(PHONE);
    after(10);

    expect(await here.consume(PHONE)).toEqual({ ok: false, retryAfterS: 30 });
    expect(await here.consume('13900139000')).toEqual({ ok: true, retryAfterS: 0 });
  });

  it('is never done more often within any such stretch of time, wherever it begins', async () => {
    const { here, after } = limited('sliding', 2, 60);
    await here.consume(PHONE);
    after(50);
    await here.consume(PHONE);
    after(10);

    expect([await here.consume(PHONE), await here.consume(PHONE)]).toEqual([
      { ok: true, retryAfterS: 0 },
      { ok: false, retryAfterS: 50 },
    ]);
  });

  it('does not wait longer for having tried in between', async () => {
    const { here, after } = limited('patient', 1, 60);
    await here.consume(PHONE);
    after(59);
    await here.consume(PHONE);
    after(1);

    expect(await here.consume(PHONE)).toMatchObject({ ok: true });
  });

  it('is counted over all processes at once', async () => {
    const { here, there } = limited('at once', 10, 60);

    const taken = await Promise.all(
      Array.from({ length: 50 }, (_, turn) => (turn % 2 === 0 ? here : there).consume(PHONE)),
    );

    expect(taken.filter(({ ok }) => ok)).toHaveLength(10);
  });

  it('is counted apart for each thing that is limited', async () => {
    await limited('one', 1, 60).here.consume(PHONE);

    expect(await limited('other', 1, 60).here.consume(PHONE)).toMatchObject({ ok: true });
  });

  it('keeps few instants of a large limit, and never lets more pass', async () => {
    const { here, after } = limited('budget', 250, 1_000);
    const taken: boolean[] = [];
    for (let turn = 0; turn < 300; turn += 1) {
      taken.push((await here.consume('all')).ok);
      after(1);
    }
    const rows = await limitModel(database.connection).find().lean();

    expect(taken.filter((ok) => ok)).toHaveLength(250);
    expect(Math.max(...rows.map(({ uses }) => uses.length))).toBeLessThanOrEqual(101);
  });

  it('leaves neither phone nor address to be read in the database', async () => {
    await limited('private', 1, 60).here.consume(PHONE);
    const rows = await limitModel(database.connection).find().lean();

    expect(JSON.stringify(rows)).not.toContain(PHONE);
  });
});

describe('a limit whose database is out of reach', () => {
  it('is an error, so that whoever asks stays closed', async () => {
    const { connection, drop } = await testDatabase('limits-away');
    const rules = { name: 'away', points: 1, durationS: 60, pepper, now: () => new Date(NINE) };
    const limiter = authLimiter(connection, rules);
    await drop();

    await expect(limiter.consume(PHONE)).rejects.toThrow();
  });
});
