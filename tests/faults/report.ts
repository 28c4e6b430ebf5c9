import { type Bar, isReached } from './bars.js';
import { countBy, type Violation } from './checker/violation.js';
import type { Figures, Spread } from './figures.js';
import { type Options, replayOf } from './options.js';

const LISTED_PER_KIND = 20;

/** What one run led to. */
export type Outcome = {
  readonly options: Options;
  readonly figures: Figures;
  readonly bars: readonly Bar[];
  readonly violations: readonly Violation[];
  readonly hasPassed: boolean;
};

/** The figures as a table, every violation, the verdict, and how to see it again. */
export function reportLines(outcome: Outcome): string[] {
  const { options, figures, bars, violations } = outcome;
  return [
    ...aligned(figureRows(figures)),
    '',
    ...aligned(bars.map(barRow)),
    '',
    ...violationLines(violations),
    verdict(outcome),
    `again: ${replayOf(options)}`,
  ];
}

function verdict({ options, hasPassed }: Outcome): string {
  const meaning = hasPassed ? 'the checker found the sabotage' : 'the sabotage went unseen';
  const remark = options.isNegativeControl ? `  negative control: ${meaning}` : '';
  return `${hasPassed ? 'PASS' : 'FAIL'}  seed ${options.seed}${remark}`;
}

function figureRows(figures: Figures): string[][] {
  const { filings, traffic } = figures;
  return [
    ['load average before', figures.loadBefore.toFixed(1)],
    ...Object.entries(figures.away).map(([name, away]) => [`${name} away`, spread(away)]),
    ['filings', `${filings.acknowledged} acknowledged of ${filings.tried}`],
    ['', `${filings.duplicates} sent twice at once, ${filings.cut} cut before the reply`],
    ['requests', `${traffic.sent} sent, ${traffic.lost} lost, ${traffic.cut} cut`],
    ['answers', counts(traffic.answeredBy)],
    ['steps', counts(figures.steps)],
    ['cases', counts(figures.cases)],
    ['notices', String(figures.notices)],
    ['clock lateness', spread(figures.lateness)],
    ['  outside mongod outages', spread(figures.latenessOutsideOutages)],
    ['filed → routed', spread(figures.filedToRouted)],
    ['cause → routed', spread(figures.causedToRouted)],
    ['time runs back', spread(figures.timeRunsBack)],
    ['time runs ahead of MongoDB’s', spread(figures.timeRunsAhead)],
  ];
}

function barRow(bar: Bar): string[] {
  const { name, figure, unit, atLeast, atMost } = bar;
  const limit = [
    ...(atLeast === undefined ? [] : [`≥ ${atLeast}`]),
    ...(atMost === undefined ? [] : [`≤ ${atMost}`]),
  ].join(', ');
  const shown = Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
  return [name, `${shown} ${unit}`.trim(), limit, isReached(bar) ? 'ok' : 'NOT REACHED'];
}

function violationLines(violations: readonly Violation[]): string[] {
  const kinds = [...countBy(violations, ({ kind }) => kind)];
  if (kinds.length === 0) return ['violations: 0', ''];
  return kinds.flatMap(([name, times]) => [
    `${name}: ${times}`,
    ...violations
      .filter(({ kind }) => kind === name)
      .slice(0, LISTED_PER_KIND)
      .map(({ what }) => `  ${what}`),
    '',
  ]);
}

const counts = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([name, times]) => `${name}: ${times}`)
    .join(', ');

const spread = ({ count, p50, p99, worst }: Spread): string =>
  `p50 ${seconds(p50)}, p99 ${seconds(p99)}, worst ${seconds(worst)} of ${count}`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(column === row.length - 1 ? 0 : (widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
