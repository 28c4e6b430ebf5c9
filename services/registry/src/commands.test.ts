import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { registryCommands } from './commands.js';
import { mongoPledges } from './db/pledges.js';
import { aPledge, NINE, shanghai } from './domain/a-pledge.contract.js';

const { connection, drop } = await testDatabase('registry-commands');
afterAll(drop);
const DUE = shanghai('2026-03-17T00:00:00');
const at = (now: Date) =>
  registryCommands(connection, { now: () => now, ruleBook: () => testRuleBook }).pledges;

describe('the clocks of a pledge', () => {
  it('are fired by the sweep when they are due, and what came of it is told', async () => {
    const next = aPledge('submitted');
    const events = [{ type: 'pledge.drafted', at: NINE, by: 'manager' }] as const;
    await mongoPledges(connection).create({ next, events }, { key: 'k' });
    const early = at(new Date(DUE.getTime() - 1));
    const { sweep, readEvent } = at(DUE);

    expect(await early.sweep.due(new Date(DUE.getTime() - 1), 10)).toEqual([]);
    expect(await early.sweep.fire(next.id)).toBeNull();
    expect(await sweep.due(DUE, 10)).toEqual([next.id]);
    expect(await sweep.fire(next.id)).toEqual({ id: next.id, lateByMs: 0 });
    expect(await sweep.fire(next.id)).toBeNull();

    const { history = [] } = (await mongoPledges(connection).read(next.id, EVERYTHING)) ?? {};
    const last = history.at(-1);
    expect(last).toMatchObject({ type: 'pledge.review-overdue', cause: 'clock:review:1' });
    expect((await readEvent(next.id, last?.id ?? ''))?.current.bureau?.id).toBe('bureau-320508');
  });
});
