import { FLAG_FACTORS, type FlagFactor } from '@anxintui/shared/vocabulary/flags';
import {
  type Count,
  FACTORS,
  type Flags,
  isCountedAlready,
  isStriking,
  raisedFlag,
  windowOf,
} from '../domain/flag.js';

export type RaiseFlagsDeps = {
  readonly flags: Flags;
  readonly counts: Readonly<Record<FlagFactor, Count>>;
  readonly now: () => Date;
};

/** Counts every factor anew; how many flags were raised. Repeating it raises none twice. */
export async function raiseFlags(deps: RaiseFlagsDeps): Promise<number> {
  let raised = 0;
  for (const factor of FLAG_FACTORS) raised += await raiseFactor(deps, factor);
  return raised;
}

async function raiseFactor({ flags, counts, now }: RaiseFlagsDeps, factor: FlagFactor) {
  const at = now();
  const { from } = windowOf(factor, at);
  const counted = await counts[factor]({ from, atLeast: FACTORS[factor].threshold });
  const striking = counted.filter((each) => isStriking(factor, each));
  const last = await flags.lastOf(
    factor,
    striking.map(({ id }) => id),
  );
  let raised = 0;
  for (const each of striking) {
    if (isCountedAlready(last.get(each.id), from)) continue;
    if (await flags.raise(raisedFlag(factor, each, at))) raised += 1;
  }
  return raised;
}
