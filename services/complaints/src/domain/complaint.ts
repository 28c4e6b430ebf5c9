import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { countyOf, successorOf, zoneOf } from '@anxintui/shared/divisions/divisions';
import type { Respondent } from './dispute-case.js';
import { LIMITATION_YEARS, limitationEndOf } from './limitation.js';

/** A respondent that is not registered here, by what stands on its door. */
export type NamedRespondent = {
  readonly name: string;
  readonly address: string;
  readonly division: string;
  readonly zone?: string;
};

/** It lies in a county unit of the Delta, by its present code; a zone is one that has a bureau of its own. */
export function namedRespondent({ name, address, division, zone }: NamedRespondent): Respondent {
  const successor = successorOf(division);
  if (!countyOf(division) && successor)
    throw misplaced('division-replaced', 'division', { division, successor });
  if (!countyOf(division)) throw misplaced('outside-the-delta', 'division', { division });
  if (zone !== undefined && !zoneOf(zone)) throw misplaced('unknown-zone', 'zone', { zone });
  return { storeName: name, address, division, ...(zone === undefined ? {} : { zone }) };
}

const misplaced = (code: string, field: string, details: Record<string, string>) =>
  new DomainError('rule-broken', code, code, { pointer: `/respondent/${field}`, details });

/** Bought neither in the future nor so long ago that no bureau may take the complaint up. */
export function assertBoughtInTime(purchasedOn: CivilDate, at: Date): void {
  const today = civilDateOf(at);
  if (purchasedOn > today)
    throw new DomainError('rule-broken', 'bought-after-today', 'bought in the future', {
      pointer: '/purchasedOn',
      details: { today },
    });
  const last = limitationEndOf(purchasedOn);
  if (today > last)
    throw new DomainError('rule-broken', 'limitation-passed', `it could be filed until ${last}`, {
      pointer: '/purchasedOn',
      details: { years: LIMITATION_YEARS },
    });
}
