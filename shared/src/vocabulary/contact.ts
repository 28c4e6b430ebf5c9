import type { FirstRung, HandOver } from './returns.js';

export type WayToBureau = { readonly handOver: HandOver; readonly firstRung: FirstRung };

/**
 * Where a way that leads to a bureau without asking again was chosen; null where none was. The bureau then needs to
 * know who complains (Order 121, art. 10).
 */
export function chosenWayToBureau({ handOver, firstRung }: WayToBureau): string | null {
  if (firstRung === 'bureau') return '/firstRung';
  return handOver === 'automatic' ? '/handOver' : null;
}
