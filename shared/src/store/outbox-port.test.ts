import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { aCustody, after, NINE } from '../testing/custody.js';
import { custodyModel, custodyRow } from '../testing/stored-custody.js';
import { testDatabase } from '../testing/test-database.js';
import type { Row } from './aggregate-model.js';
import { buildIndexes } from './indexes.js';
import { outboxPort } from './outbox-port.js';

const { connection, drop } = await testDatabase('outbox-port');
afterAll(drop);

type Waiting = Partial<Row['outbox'][number]>;
/** Each test has a collection of its own, with one aggregate per list of undelivered events. */
async function waiting(...lists: Waiting[][]) {
  const model = custodyModel(connection, randomUUID());
  const rows = lists.map((list) => {
    const row = custodyRow(aCustody({ id: randomUUID() }));
    const [entry] = row.outbox;
    if (!entry) throw new Error('custody.taken is waited for');
    return { ...row, outbox: list.map((over) => ({ ...entry, eventId: randomUUID(), ...over })) };
  });
  await buildIndexes([model]);
  await model.insertMany(rows);
  const outboxes = async () => {
    const found = await model.find().lean<Row[]>();
    return rows.map(({ _id }) => found.find((row) => row._id === _id)?.outbox ?? []);
  };
  return { port: outboxPort(model), rows, model, outboxes };
}

describe('claiming', () => {
  it('takes the entries due by now and leaves the others of the same aggregate', async () => {
    const { port, rows } = await waiting(
      [{ dueAt: NINE }, { dueAt: after(1) }],
      [{ dueAt: after(1) }],
      [],
    );

    expect(await port.claim(NINE, 10)).toEqual([
      { ...rows[0]?.outbox[0], aggregateId: rows[0]?._id },
    ]);
  });

  it('takes at most so many aggregates, those that have waited longest', async () => {
    const { port, rows } = await waiting(
      [{ dueAt: after(3) }],
      [{ dueAt: after(1) }],
      [{ dueAt: after(2) }],
    );

    const claimed = await port.claim(after(9), 2);

    expect(claimed.map(({ aggregateId }) => aggregateId)).toEqual([rows[1]?._id, rows[2]?._id]);
  });
});

describe('marking', () => {
  it('counts the attempt and puts the entry off', async () => {
    const { port, outboxes } = await waiting([{ attempt: 2 }, { attempt: 0, dueAt: after(5) }]);

    await port.mark(await port.claim(NINE, 10), after(30_000));

    expect(await outboxes()).toMatchObject([
      [
        { attempt: 3, dueAt: after(30_000) },
        { attempt: 0, dueAt: after(5) },
      ],
    ]);
  });

  it('leaves an entry alone that another relay has marked meanwhile', async () => {
    const { port, outboxes } = await waiting([{ attempt: 0 }]);
    const claimed = await port.claim(NINE, 10);
    await port.mark(claimed, after(30_000));

    await port.mark(claimed, after(60_000));

    expect(await outboxes()).toMatchObject([[{ attempt: 1, dueAt: after(30_000) }]]);
  });

  it('of nothing is nothing', async () => {
    const { port } = await waiting();

    await expect(port.mark([], NINE)).resolves.toBeUndefined();
  });
});

describe('acknowledging', () => {
  it('takes the one entry out and leaves version, history and the other entries alone', async () => {
    const { port, rows, model, outboxes } = await waiting([{}, {}]);
    const [row] = rows;
    const [done, left] = row?.outbox ?? [];

    await port.acknowledge({ aggregateId: row?._id ?? '', eventId: done?.eventId ?? '' });

    expect(await outboxes()).toEqual([[left]]);
    expect(await model.findOne().lean()).toMatchObject({
      version: row?.version,
      head: row?.head,
      history: row?.history,
    });
  });

  it('may be repeated, and may name what is long gone', async () => {
    const { port, outboxes } = await waiting([{ eventId: 'e1' }]);
    const [aggregateId = ''] = (await port.claim(NINE, 1)).map((entry) => entry.aggregateId);

    await Promise.all([
      port.acknowledge({ aggregateId, eventId: 'e1' }),
      port.acknowledge({ aggregateId, eventId: 'e1' }),
      port.acknowledge({ aggregateId: randomUUID(), eventId: 'e1' }),
    ]);

    expect(await outboxes()).toEqual([[]]);
  });

  it('of two hundred at once takes out exactly those', async () => {
    const { port, outboxes } = await waiting(
      ...Array.from({ length: 200 }, () => [{ topic: 'done' }, { topic: 'left' }]),
    );
    const claimed = await port.claim(NINE, 1000);

    await Promise.all(claimed.filter(({ topic }) => topic === 'done').map(port.acknowledge));

    expect((await outboxes()).flat().map(({ topic }) => topic)).toEqual(Array(200).fill('left'));
  });

  it('fails for every caller when the database is gone, and works again with the next', async () => {
    const { port, rows, outboxes, model } = await waiting([{ eventId: 'e1' }]);
    const done = { aggregateId: rows[0]?._id ?? '', eventId: 'e1' };
    const tooLong = { ...done, aggregateId: 'x'.repeat(17 * 1024 * 1024) };

    const failed = await Promise.allSettled([port.acknowledge(tooLong), port.acknowledge(done)]);
    await port.acknowledge(done);

    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await outboxes()).toEqual([[]]);
    expect(await model.countDocuments()).toBe(1);
  });
});

describe('putting off', () => {
  it('keeps the code of the error, for whoever looks at what was given up', async () => {
    const { port, rows, outboxes } = await waiting([{ eventId: 'e1' }, {}]);

    await port.putOff({ aggregateId: rows[0]?._id ?? '', eventId: 'e1' }, after(1), 'no-bureau');

    const [[failed, other] = []] = await outboxes();
    expect(failed).toMatchObject({ failedWith: 'no-bureau' });
    expect(other).not.toHaveProperty('failedWith');
  });

  it('moves the one entry to its next instant and counts no attempt', async () => {
    const { port, rows, outboxes } = await waiting([{ eventId: 'e1', attempt: 3 }, {}]);

    await port.putOff({ aggregateId: rows[0]?._id ?? '', eventId: 'e1' }, after(4000));

    expect(await outboxes()).toMatchObject([
      [
        { attempt: 3, dueAt: after(4000) },
        { attempt: 0, dueAt: NINE },
      ],
    ]);
  });
});

describe('sending again', () => {
  it('puts an event back that has left the outbox, as if it had just happened, and only once', async () => {
    const { port, rows, outboxes } = await waiting([{}]);
    const [{ _id: aggregateId = '', history = [] } = {}] = rows;
    const [{ id: eventId = '', type = '' } = {}] = history;

    const sent = await Promise.all([
      port.sendAgain({ aggregateId, eventId }, after(5)),
      port.sendAgain({ aggregateId, eventId }, after(5)),
    ]);

    expect(sent).toEqual([true, true]);
    expect((await outboxes())[0]?.slice(1)).toEqual([
      { eventId, topic: type, seq: 1, at: NINE, attempt: 0, dueAt: after(5) },
    ]);
  });

  it('of an event or an aggregate that there is not is false', async () => {
    const { port, rows } = await waiting([]);

    const none = { aggregateId: rows[0]?._id ?? '', eventId: randomUUID() };

    expect(await port.sendAgain(none, NINE)).toBe(false);
    expect(await port.sendAgain({ ...none, aggregateId: 'nobody' }, NINE)).toBe(false);
  });
});

describe('what waits', () => {
  it('is counted by aggregate up to a limit, with the oldest event of those', async () => {
    const { port } = await waiting(
      [
        { at: after(3), dueAt: after(9) },
        { at: after(1), dueAt: after(9) },
      ],
      [{ at: after(2), dueAt: after(8) }],
      [],
    );

    expect(await port.waiting(10)).toEqual({ count: 2, oldestAt: after(1) });
    expect(await port.waiting(1)).toEqual({ count: 1, oldestAt: after(2) });
  });

  it('is nothing where every event is acknowledged', async () => {
    const { port } = await waiting([], []);

    expect(await port.waiting(10)).toEqual({ count: 0, oldestAt: null });
  });
});

describe('when Redis came back empty', () => {
  it('every entry is due at once, and what was due stays as long overdue', async () => {
    const { port, outboxes } = await waiting(
      [{ dueAt: after(30_000) }, { dueAt: after(60_000) }],
      [{ dueAt: after(-5) }],
      [],
    );

    const made = await port.makeAllDue(NINE);

    expect(made).toBe(1);
    expect((await outboxes()).flat().map(({ dueAt }) => dueAt)).toEqual([NINE, NINE, after(-5)]);
    expect(await port.claim(NINE, 10)).toHaveLength(3);
  });
});

describe('the oldest undelivered events', () => {
  it('are counted by when they happened, however often they were put off', async () => {
    const { port } = await waiting(
      [{ at: after(-1), dueAt: after(300_000) }],
      [{ at: NINE }, { at: after(1) }],
      [],
    );

    expect(await port.countOlder(NINE)).toBe(1);
    expect(await port.countOlder(after(1))).toBe(2);
  });
});
