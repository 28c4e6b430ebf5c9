import { DomainError } from '../aggregate/lifecycle.js';
import { countyOf, type DivisionCode, successorOf, zoneOf } from './divisions.js';

/** Where a shop trades, as somebody wrote it down. */
export type WrittenPlace = { readonly division: DivisionCode; readonly zone?: DivisionCode };

/**
 * It lies in a county unit of the Delta, by its present code; a zone is one that has a bureau of its own. `under` is the
 * pointer of the object that holds the two fields.
 */
export function assertPlace({ division, zone }: WrittenPlace, under = ''): void {
  const misplaced = (code: string, field: string, details: Readonly<Record<string, string>>) =>
    new DomainError('rule-broken', code, code, { pointer: `${under}/${field}`, details });
  const successor = successorOf(division);
  if (!countyOf(division) && successor)
    throw misplaced('division-replaced', 'division', { division, successor });
  if (!countyOf(division)) throw misplaced('outside-the-delta', 'division', { division });
  if (zone !== undefined && !zoneOf(zone)) throw misplaced('unknown-zone', 'zone', { zone });
}
