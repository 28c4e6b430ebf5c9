import type { Row } from '@anxintui/shared/store/aggregate-model';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mongoDeadLetters } from '../db/dead-letters.js';
import { heartbeatModel, mongoHeartbeats } from '../db/heartbeats.js';
import { pledgeWith } from '../heard-events.contract.js';
import { routerQueries } from '../queries.js';
import { after, disputed, jobOf, NINE, routerWorld, services } from '../router-world.contract.js';
import { consumeEvent } from '../use-cases/consume-event.js';
import { type AuditorDeps, audit } from './auditor.js';

const { connection, drop } = await routerWorld('auditor');
afterAll(drop);
const deps = services(connection);
const heartbeats = mongoHeartbeats(connection, 'this-process');
const cases = connection.collection<Row>('cases');
const deadLetters = mongoDeadLetters(connection);
beforeEach(async () => {
  for (const name of ['returns', 'cases', 'pledges', 'deadLetters', 'heartbeats'])
    await connection.collection(name).deleteMany({});
  await heartbeats.beat('sweeper', NINE, {});
});

const TERMS = { version: 1, windowDays: 7, refundHours: 48, excluded: [] };
const CLEAN = {
  overdueClocks: 0,
  disagreeingDueDates: 0,
  waitingWithoutClock: 0,
  unroutedCases: 0,
  stuckEvents: 0,
  deadLetters: 0,
  silentSweeper: 0,
  lateSeal: 0,
  sealContradictions: 0,
};
/** A case as the router leaves it with the store, its events still to be delivered. */
async function aRoutedCase() {
  const { id, caseId, eventId } = await disputed(connection);
  await consumeEvent(deps, jobOf(id, eventId));
  const first = (await cases.findOne({ _id: caseId }))?.history[0]?.id;
  await consumeEvent(
    deps,
    jobOf(caseId, String(first), { aggregate: 'cases', topic: 'case.filed' }),
  );
}

async function audited(at = NINE, more: Pick<AuditorDeps, 'sealed'> = {}) {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const { returns, complaints, registry, queries, outboxes } = deps;
  await audit({
    sweeps: [returns.sweep, complaints.sweep, registry.pledges.sweep],
    outboxes,
    complaints: queries,
    registry,
    deadLetters,
    heartbeats,
    now: () => at,
    log,
    ...more,
  });
  const found = await heartbeats.newest('auditor');
  return { figures: found?.figures, isAlarmed: lines.join().includes('audit.found') };
}

describe('the auditor', () => {
  it('finds nothing in a healthy system, and its own heartbeat says so', async () => {
    await aRoutedCase();

    expect(await audited()).toEqual({ figures: CLEAN, isAlarmed: false });
    expect((await heartbeats.newest('auditor'))?.at).toEqual(NINE);
  });

  it.each([
    [
      'a due date that was moved',
      () => cases.updateOne({}, { $set: { nextDueAt: after(1) } }),
      { disagreeingDueDates: 1 },
    ],
    [
      'a case that waits for nobody',
      () => cases.updateOne({}, { $set: { clocks: [] }, $unset: { nextDueAt: true } }),
      { waitingWithoutClock: 1 },
    ],
  ])('finds %s', async (_, tamper, found) => {
    await aRoutedCase();

    await tamper();

    expect(await audited()).toEqual({ figures: { ...CLEAN, ...found }, isAlarmed: true });
  });

  it('finds a pledge whose review nobody waits for by a clock', async () => {
    await pledgeWith(
      connection,
      { type: 'pledge.submitted', by: 'manager' },
      { versions: [{ ...TERMS, status: 'submitted' }], waitingSince: NINE },
    );

    expect((await audited()).figures).toEqual({ ...CLEAN, waitingWithoutClock: 1 });
  });

  it('finds a clock a minute after it should have fired', async () => {
    await aRoutedCase();
    const [due] = (await deps.queries.case(String((await cases.findOne())?._id)))?.clocks ?? [];
    const overdueBy = (ms: number) => new Date((due?.dueAt.getTime() ?? 0) + ms);
    await connection.collection('returns').deleteMany({});
    await cases.updateOne({}, { $set: { outbox: [] } });

    await heartbeats.beat('sweeper', overdueBy(60_001), {});

    expect((await audited(overdueBy(60_000))).isAlarmed).toBe(false);
    expect((await audited(overdueBy(60_001))).figures).toEqual({ ...CLEAN, overdueClocks: 1 });
  });

  it('finds a case that nobody has routed for a minute', async () => {
    const { id, eventId } = await disputed(connection);
    await consumeEvent(deps, jobOf(id, eventId));
    await heartbeats.beat('sweeper', after(60_001), {});

    expect((await audited(after(60_001))).figures).toEqual({ ...CLEAN, unroutedCases: 1 });
  });

  it('finds an event that was not delivered for five minutes', async () => {
    await disputed(connection);
    await heartbeats.beat('sweeper', after(300_001), {});

    expect((await audited(after(300_000))).figures).toEqual(CLEAN);
    expect((await audited(after(300_001))).figures).toEqual({ ...CLEAN, stuckEvents: 1 });
  });

  it('finds what is dead', async () => {
    await deadLetters.keep({
      eventId: 'e1',
      aggregate: 'returns',
      aggregateId: 'r1',
      topic: 'return.disputed',
      attempts: 8,
      why: 'no attempt was acknowledged',
      at: NINE,
    });

    expect((await audited()).figures).toEqual({ ...CLEAN, deadLetters: 1 });
  });

  it('finds that no sweeper has been heard of for thirty seconds, whichever it was', async () => {
    await mongoHeartbeats(connection, 'another-process').beat('sweeper', after(-30_000), {});
    expect((await audited(after(30_000))).figures).toEqual(CLEAN);

    expect((await audited(after(30_001))).figures).toEqual({ ...CLEAN, silentSweeper: 1 });
  });

  it('finds that there never was a sweeper', async () => {
    await heartbeatModel(connection).deleteMany({});

    expect((await audited()).figures).toEqual({ ...CLEAN, silentSweeper: 1 });
  });
});

describe('the auditor of a system that is sealed every day', () => {
  const HOUR_MS = 3_600_000;
  const card = {
    number: 1,
    day: '2026-03-02',
    sealedAt: NINE,
    hash: 'h',
    root: 'r',
    leaves: 1,
    contradictions: 0,
    publicKey: 'k',
  };
  const sealedBy = (last: typeof card | null) => ({
    sealed: { since: NINE, seals: { last: async () => last } },
  });
  const auditedAt = async (ms: number, last: typeof card | null) => {
    await heartbeats.beat('sweeper', after(ms), {});
    return (await audited(after(ms), sealedBy(last))).figures;
  };

  it.each([
    ['the last seal', card],
    ['its own start where there never was one', null],
  ])('misses a seal 26 hours after %s', async (_, last) => {
    expect(await auditedAt(26 * HOUR_MS, last)).toEqual(CLEAN);

    expect(await auditedAt(26 * HOUR_MS + 1, last)).toEqual({ ...CLEAN, lateSeal: 1 });
  });

  it('finds what contradicts an earlier seal', async () => {
    expect(await auditedAt(0, { ...card, contradictions: 2 })).toEqual({
      ...CLEAN,
      sealContradictions: 2,
    });
  });
});

describe('the deadlines', () => {
  const health = (at: Date) => routerQueries(connection, () => at).deadlineHealth();

  it('are minded while sweeper and auditor are heard of and have found nothing', async () => {
    await audited();

    expect(await health(after(29_999))).toEqual({
      isMinded: true,
      sweptAt: NINE,
      auditedAt: NINE,
      findings: CLEAN,
    });
    expect((await health(after(30_000))).isMinded).toBe(false);
  });

  it('are not minded when the auditor is silent for three minutes or has found something', async () => {
    expect((await health(NINE)).isMinded).toBe(false);
    await audited();
    await heartbeats.beat('sweeper', after(180_000), {});
    expect((await health(after(179_999))).isMinded).toBe(true);
    expect((await health(after(180_000))).isMinded).toBe(false);

    await heartbeats.beat('auditor', after(180_000), { ...CLEAN, stuckEvents: 1 });

    expect((await health(after(180_000))).isMinded).toBe(false);
  });
});
