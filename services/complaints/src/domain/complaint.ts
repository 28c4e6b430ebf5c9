import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { LIMITATION_YEARS, limitationEndOf } from '@anxintui/shared/calendar/limitation';
import { assertPlace, type WrittenPlace } from '@anxintui/shared/divisions/assert-place';
import type { Respondent } from './dispute-case.js';

/** A respondent that is not registered here, by what stands on its door. */
export type NamedRespondent = WrittenPlace & {
  readonly name: string;
  readonly address: string;
};

export function namedRespondent({ name, address, ...place }: NamedRespondent): Respondent {
  assertPlace(place, '/respondent');
  return { storeName: name, address, ...place };
}

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
