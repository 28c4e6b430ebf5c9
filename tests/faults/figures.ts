import type { Evidence, Row } from './checker/evidence.js';
import type { Traffic } from './client/http.js';
import type { Ledger } from './client/ledger.js';
import type { Outage, TargetName } from './supervised.js';

/** Waiting times in milliseconds, summed up. */
export type Spread = {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
};

/** What one run measured. */
export type Figures = {
  readonly kills: Readonly<Record<TargetName, number>>;
  /** Ends of processes that nobody had asked for. */
  readonly ownEnds: number;
  readonly redisEmptied: number;
  readonly filings: {
    readonly tried: number;
    readonly acknowledged: number;
    readonly duplicates: number;
    readonly cut: number;
  };
  readonly steps: Readonly<Record<string, number>>;
  readonly traffic: Traffic;
  readonly cases: Readonly<Record<string, number>>;
  readonly notices: number;
  readonly lateness: Spread;
  /** The same without what a mongod outage held up. */
  readonly latenessOutsideOutages: Spread;
  readonly filedToRouted: Spread;
  readonly causedToRouted: Spread;
  /** By how much an entry of a history names an earlier time than the one before it. */
  readonly timeRunsBack: Spread;
  /** By how much an event names a later time than MongoDB had when it wrote it. */
  readonly timeRunsAhead: Spread;
  readonly drainedAfterS: number;
  /** How long each kind of process was away after a kill; of a script, until it was started again. */
  readonly away: Readonly<Record<TargetName, Spread>>;
  /** Load average of the machine just before: others on it make people wait. */
  readonly loadBefore: number;
};

export type Measured = {
  readonly evidence: Evidence;
  readonly ledger: Ledger;
  readonly traffic: Traffic;
  readonly outages: readonly Outage[];
  readonly redisEmptied: number;
  readonly drainedAfterS: number;
  readonly loadBefore: number;
};

const WRITABLE_AGAIN_MS = 2_000;

export function figuresOf(measured: Measured): Figures {
  const { evidence, ledger, outages, ...known } = measured;
  const rows = [...evidence.returns, ...evidence.cases];
  const fired = rows.flatMap(firedClocks);
  const stops = outages.filter(({ target }) => target === 'mongod');
  const undisturbed = fired.filter((wait) => !stops.some((stop) => overlaps(wait, stop)));
  return {
    kills: {
      api: killsOf(outages, 'api'),
      router: killsOf(outages, 'router'),
      redis: killsOf(outages, 'redis'),
      mongod: killsOf(outages, 'mongod'),
    },
    away: {
      api: awayOf(outages, 'api'),
      router: awayOf(outages, 'router'),
      redis: awayOf(outages, 'redis'),
      mongod: awayOf(outages, 'mongod'),
    },
    ownEnds: outages.filter(({ isOurs }) => !isOurs).length,
    filings: {
      tried: ledger.filings.length,
      acknowledged: ledger.filings.filter(({ receipts }) => receipts.size > 0).length,
      duplicates: ledger.filings.filter(({ copies }) => copies > 1).length,
      cut: ledger.filings.filter(({ isCut }) => isCut).length,
    },
    steps: tally(ledger.steps.map(({ event, status }) => `${event} ${status ?? 'unknown'}`)),
    cases: tally(evidence.cases.map(({ facts }) => facts.status)),
    notices: evidence.notices.length,
    lateness: spreadOf(fired.map(lengthOf)),
    latenessOutsideOutages: spreadOf(undisturbed.map(lengthOf)),
    filedToRouted: spreadOf(evidence.cases.flatMap(filedToRouted)),
    causedToRouted: spreadOf(causedToRouted(evidence)),
    timeRunsBack: spreadOf(rows.flatMap(timeRunsBack)),
    timeRunsAhead: spreadOf(rows.flatMap((row) => timeRunsAhead(row, evidence))),
    ...known,
  };
}

type Wait = { readonly from: number; readonly to: number };
const lengthOf = ({ from, to }: Wait): number => to - from;

const firedClocks = ({ clocks }: Row): Wait[] =>
  clocks.flatMap(({ dueAt, firedAt }) =>
    firedAt ? [{ from: dueAt.getTime(), to: firedAt.getTime() }] : [],
  );

const timeRunsBack = ({ history }: Row): number[] =>
  history
    .map(({ at }, index) => (history[index - 1]?.at.getTime() ?? 0) - at.getTime())
    .filter((backMs) => backMs > 0);

const timeRunsAhead = ({ history }: Row, { writtenAt }: Evidence): number[] =>
  history
    .map(({ id, at }) => at.getTime() - (writtenAt.get(id) ?? Number.POSITIVE_INFINITY))
    .filter((aheadMs) => aheadMs > 0);

const overlaps = ({ from, to }: Wait, { downAt, upAt }: Outage): boolean =>
  from < upAt + WRITABLE_AGAIN_MS && to > downAt;

const killsOf = (outages: readonly Outage[], name: TargetName): number =>
  outages.filter(({ target, isOurs }) => isOurs && target === name).length;

const awayOf = (outages: readonly Outage[], name: TargetName): Spread =>
  spreadOf(
    outages.filter(({ target }) => target === name).map(({ downAt, upAt }) => upAt - downAt),
  );

const timeOf = ({ history }: Row, ...types: readonly string[]): number | undefined =>
  history.find(({ type }) => types.includes(type))?.at.getTime();

function filedToRouted(row: Row): number[] {
  const filedAt = timeOf(row, 'case.filed');
  const routedAt = timeOf(row, 'case.routed');
  return filedAt === undefined || routedAt === undefined ? [] : [routedAt - filedAt];
}

/** From the shopper's tap, or the refund's clock, until somebody holds the case. */
function causedToRouted({ returns, cases }: Evidence): number[] {
  const byId = new Map(returns.map((row) => [row._id, row]));
  return cases.flatMap((row) => {
    const from = byId.get(String(row.facts['returnId']));
    const causedAt = from && timeOf(from, 'return.disputed', 'return.refund-overdue');
    const routedAt = timeOf(row, 'case.routed');
    return causedAt === undefined || routedAt === undefined ? [] : [routedAt - causedAt];
  });
}

function spreadOf(waits: readonly number[]): Spread {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0 };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
