import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { FigureKind } from '@anxintui/shared/vocabulary/figures';
import type { MovementKind } from './figure-movements.js';
import type { Target } from './figure-targets.js';

/** Everything before the year that is asked for, as one month. */
export const BEFORE = 'before';
/** How many movements of one kind a city had in a month. */
export type MovementCount = {
  readonly city: string;
  readonly month: string;
  readonly kind: MovementKind;
  readonly n: number;
};
export type FigureCounts = Readonly<Record<FigureKind, number>> & {
  /** Null where the month has not begun. */
  readonly inForce: number | null;
};
export type MonthFigures = FigureCounts & { readonly month: string };
export type Totals = FigureCounts & {
  readonly planned: number | null;
  readonly forecast: number | null;
};
export type CityFigures = Totals & {
  readonly city: string;
  readonly months: readonly MonthFigures[];
};
export type YearFigures = {
  readonly year: number;
  readonly total: Totals;
  readonly cities: readonly CityFigures[];
};
type Asked = { readonly year: number; readonly today: CivilDate; readonly city?: string };

/** The count of one year by city and month, beside the plan and where the pace of the year so far leads. */
export function yearFigures(
  counts: readonly MovementCount[],
  target: Target,
  asked: Asked,
): YearFigures {
  const cities = citiesOf(counts, target, asked).map((city) =>
    cityFigures(
      counts.filter((count) => count.city === city),
      { ...asked, city },
      target.cities[city] ?? null,
    ),
  );
  return { year: asked.year, total: totalOf(cities, asked), cities };
}

const citiesOf = (counts: readonly MovementCount[], target: Target, { city }: Asked): string[] =>
  city === undefined
    ? [...new Set([...Object.keys(target.cities), ...counts.map((count) => count.city)])].sort()
    : [city];

function cityFigures(
  counts: readonly MovementCount[],
  asked: Required<Asked>,
  planned: number | null,
): CityFigures {
  const tally = tallyOf(counts);
  let standing = inForceChange(tally, BEFORE);
  const months = monthsOf(asked.year).map((month): MonthFigures => {
    standing += inForceChange(tally, month);
    return {
      month,
      new: tally(month, 'new'),
      renewed: tally(month, 'renewed'),
      left: tally(month, 'left'),
      inForce: month <= asked.today.slice(0, 7) ? standing : null,
    };
  });
  const summed = {
    new: sumOf(months, 'new'),
    renewed: sumOf(months, 'renewed'),
    left: sumOf(months, 'left'),
    inForce: months.findLast(({ inForce }) => inForce !== null)?.inForce ?? null,
  };
  const forecast = forecastOf(summed.new, asked);
  return { city: asked.city, months, ...summed, planned, forecast };
}

type Tally = (month: string, kind: MovementKind) => number;

function tallyOf(counts: readonly MovementCount[]): Tally {
  const found = new Map(counts.map(({ month, kind, n }) => [`${month} ${kind}`, n]));
  return (month, kind) => found.get(`${month} ${kind}`) ?? 0;
}

const inForceChange = (tally: Tally, month: string): number =>
  tally(month, 'new') + tally(month, 'covered') - tally(month, 'uncovered');

const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);

const sumOf = (rows: readonly FigureCounts[], kind: FigureKind): number =>
  rows.reduce((sum, row) => sum + row[kind], 0);

function totalOf(cities: readonly CityFigures[], asked: Asked): Totals {
  const known = cities.flatMap(({ inForce }) => inForce ?? []);
  const planned = cities.flatMap((city) => city.planned ?? []);
  const total = {
    new: sumOf(cities, 'new'),
    renewed: sumOf(cities, 'renewed'),
    left: sumOf(cities, 'left'),
    inForce: known.length > 0 ? known.reduce((sum, n) => sum + n, 0) : null,
  };
  return {
    ...total,
    planned: planned.length > 0 ? planned.reduce((sum, n) => sum + n, 0) : null,
    forecast: forecastOf(total.new, asked),
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const daysBetween = (from: CivilDate, until: CivilDate): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS;

/** The pace of the days so far kept up until the end of the year; a year that is over is its own forecast. */
function forecastOf(soFar: number, { year, today }: Asked): number | null {
  const running = Number(today.slice(0, 4));
  if (year < running) return soFar;
  if (year > running) return null;
  const daysSoFar = daysBetween(`${year}-01-01`, today) + 1;
  const daysInAll = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return Math.round((soFar / daysSoFar) * daysInAll);
}
