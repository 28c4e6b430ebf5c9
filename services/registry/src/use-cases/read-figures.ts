import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { defaultTarget, isCity, unknownCity } from '../domain/figure-targets.js';
import { type YearFigures, yearFigures } from '../domain/figures.js';
import type { StoredTarget, Targets } from '../domain/repositories.js';
import type { Counting } from './figure-counts.js';

type Deps = { readonly counted: Counting; readonly targets: Targets; readonly now: () => Date };
type Asked = { readonly year: number; readonly city?: string };

export async function readFigures(
  { counted, targets, now }: Deps,
  asked: Asked,
): Promise<{ figures: YearFigures; target: StoredTarget; today: string; countedAt: Date }> {
  assertCity(asked.city);
  const [{ counts, at }, entered] = await Promise.all([
    counted(asked.year),
    targets.newest(asked.year),
  ]);
  const target = entered ?? defaultTarget(asked.year);
  const today = civilDateOf(now());
  return {
    figures: yearFigures(counts, target, { ...asked, today }),
    target,
    today,
    countedAt: at,
  };
}

export function assertCity(city: string | undefined): void {
  if (city !== undefined && !isCity(city)) throw unknownCity(city);
}
