import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reply, send } from '../support/http.js';
import { inLanes } from './lanes.js';
import { type Cell, EXPECTED, expectedOf } from './matrix/cells.js';
import { everybodyAround, signingIn } from './matrix/people.js';
import { about } from './matrix/subjects.js';
import { wrongIn } from './matrix/verdict.js';
import { type MatrixWorld, startMatrixWorld } from './matrix/world.js';
import { wrongInRefusal } from './problem.js';

const NOWHERE = '7K3M9Q2FX4TDH8PZ';
const NEVER = 99;
const SAME_REQUEST = { 'x-request-id': 'request-of-the-matrix' };

describe('every endpoint as everybody', () => {
  let world: MatrixWorld;
  let cells: Cell[];
  let tokenOf: ReturnType<typeof signingIn>;
  const missing = new Map<string, Promise<Reply>>();
  beforeAll(async () => {
    world = await startMatrixWorld();
    tokenOf = signingIn(world.connection);
    cells = everybodyAround(world.places).flatMap((persona, column) =>
      world.calls.map(({ endpoint, call, subject }, row): Cell => {
        const expected = expectedOf(endpoint, persona.actor, subject);
        const language = (row + column) % 2 === 0 ? 'zh' : 'en';
        return { endpoint, call, subject, persona, language, expected };
      }),
    );
  }, 120_000);
  afterAll(() => world.stop());

  it('is admitted, refused, or finds nothing, exactly as the policy table says', async () => {
    const wrong: (string | null)[] = [];
    await inLanes(cells, async (cell) => {
      const reply = await asked(cell);
      wrong.push(await wrongIn({ cell, reply, missing: async () => (await missingOf(cell)).text }));
    });

    const figures = EXPECTED.map((each) => {
      const some = cells.filter(({ expected }) => expected === each);
      return `${each} ${some.length}`;
    });
    process.stdout.write(`access matrix: ${cells.length} cells; ${figures.join(', ')}\n`);
    expect(wrong.filter((each) => each !== null)).toEqual([]);
    expect(cells.length).toBeGreaterThan(1_300);
    expect(new Set(cells.map(({ expected }) => expected))).toEqual(new Set(EXPECTED));
    expect(world.failures).toEqual([]);
  }, 300_000);

  it('who may know of a thing has each command accepted, or refused with the reason', async () => {
    const given = cells.filter(({ expected }) => expected === 'stale');
    const replies: (Reply & { readonly id: string })[] = [];
    for (const cell of given) replies.push({ ...(await givenNow(cell)), id: cell.endpoint.id });

    const refused = replies.filter(({ status }) => status !== 200);
    const accepted = new Set(replies.filter(({ status }) => status === 200).map(({ id }) => id));
    expect(refused.flatMap(wrongInRefusal)).toEqual([]);
    expect(refused.filter(({ status }) => ![400, 403, 409, 422].includes(status))).toEqual([]);
    expect(given.length).toBeGreaterThan(500);
    expect(accepted.size).toBeGreaterThan(20);
    expect(world.failures).toEqual([]);
  }, 300_000);

  it('has a row for each route, a route for each row, and a call for each', () => {
    expect(world.ids.routes).toEqual(world.ids.rows);
    expect(world.ids.calls).toEqual(world.ids.routes);
  });

  it('is about something whose number only those know whom it concerns, or public', () => {
    const unruled = world.endpoints.filter(
      ({ path, policy }) => path.includes('{') && policy.who !== 'anyone' && !policy.relations,
    );

    // A dead entry is of the machinery and concerns nobody; operators alone are admitted.
    expect(unruled.map(({ id, policy }) => [id, policy.who])).toEqual([
      ['retry-dead-entry', ['operator']],
    ]);
  });

  async function asked({ endpoint, call, persona, language }: Cell): Promise<Reply> {
    const { actor } = persona;
    const aside = world.endsSomething(endpoint) ? endpoint.id : null;
    const token = actor ? await tokenOf(actor, aside) : undefined;
    const seen = endpoint.isCommand ? { seen: call.seen ?? NEVER } : {};
    const headers = { ...call.headers, ...SAME_REQUEST, 'accept-language': language };
    return send(world.url, { ...call, ...seen, token, headers });
  }

  /** The command on the version that there is; afterwards everything is as it was. */
  async function givenNow(cell: Cell): Promise<Reply> {
    const { collection, id } = cell.subject ?? { collection: '', id: '' };
    const rows = world.connection.collection<Row>(collection);
    const row = await rows.findOne({ _id: id });
    const reply = await asked({ ...cell, call: { ...cell.call, seen: row?.version } });
    if (row) await rows.replaceOne({ _id: id }, row);
    return reply;
  }

  /** What an admitted person is told of a number that was never given out: once, for everybody. */
  function missingOf(cell: Cell): Promise<Reply> {
    const { endpoint, call, language } = cell;
    const path = about(call.path, { id: NOWHERE });
    const key = `${endpoint.id} ${path} ${language}`;
    const known = missing.get(key) ?? asked({ ...cell, call: { ...call, path } });
    missing.set(key, known);
    return known;
  }
});
