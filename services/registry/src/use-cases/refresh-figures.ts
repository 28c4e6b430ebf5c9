import type { Pledge } from '../domain/pledge.js';
import type { FigureMovements, Pledges } from '../domain/repositories.js';

type Deps = { readonly pledges: Pick<Pledges, 'find'>; readonly movements: FigureMovements };
const MOST_TURNS = 5;

/**
 * Brings the count up to date with one pledge. It is read again afterwards, so that of two at the same time the one
 * that read the older version does not have the last word.
 */
export async function refreshFigures({ pledges, movements }: Deps, storeId: string): Promise<void> {
  let written: number | undefined;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const pledge = await pledges.find(storeId);
    if (!pledge || pledge.version === written) return;
    await movements.replace(pledge, divisionOf(pledge));
    written = pledge.version;
  }
}

/** The oldest pledges do not hold their store; their number begins with its county. */
const divisionOf = ({ store, number }: Pledge): string => store?.division ?? number.slice(0, 6);
