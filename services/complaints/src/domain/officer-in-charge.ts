import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Role } from '@anxintui/shared/vocabulary/actors';
import type { DisputeCase } from './dispute-case.js';

/** Somebody who is active at a bureau, with the bureaus above it. */
export type OfficerAtBureau = {
  readonly roles: readonly Role[];
  readonly bureauPath: readonly string[];
};
const HANDLING: readonly Role[] = ['intake', 'mediator'];

/** In charge can be who accepts or mediates, at the bureau of the case or below it. */
export function assertHandlesCase({ bureau }: DisputeCase, officer: OfficerAtBureau | null): void {
  const isHere = bureau !== undefined && officer?.bureauPath.includes(bureau.id) === true;
  const isHandling = officer?.roles.some((role) => HANDLING.includes(role)) ?? false;
  if (!isHere || !isHandling)
    throw new DomainError('rule-broken', 'not-an-officer-here', 'no officer of this bureau', {
      pointer: '/officer',
    });
}
