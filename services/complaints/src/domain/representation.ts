import type { Given } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';
import type { DisputeCase } from './dispute-case.js';

type Why = (dispute: DisputeCase, asked: Given<CaseCommand>) => DomainError | null;

/** Who acts for the shopper is the shopper's own matter. */
const SHOPPERS_OWN: readonly CaseCommand[] = ['appoint-representative', 'dismiss-representative'];

const hasEnded = ({ representative }: DisputeCase, at: Date): boolean =>
  representative?.until !== undefined && representative.until <= at;

/** Whether this account may act for the shopper, now. */
const mayRepresent = (dispute: DisputeCase, account: string, at: Date): boolean =>
  dispute.representative?.accountId === account && !hasEnded(dispute, at);

/** A representative acts as the shopper, as long as the mandate lasts, in everything but the mandate itself. */
export const notForRepresentative: Why = (dispute, { command, by, account, at }) => {
  if (by !== 'shopper' || account === undefined || account === dispute.shopperId) return null;
  if (!mayRepresent(dispute, account, at))
    return new DomainError('forbidden', 'mandate-ended', 'the mandate has ended');
  if (!SHOPPERS_OWN.includes(command)) return null;
  return new DomainError('forbidden', 'only-shopper-herself', 'not the representative');
};

/** One at a time; a mandate that has ended is no hindrance to the next one. */
export const alreadyRepresented: Why = (dispute, { at }) =>
  dispute.representative && !hasEnded(dispute, at)
    ? new DomainError('conflict', 'already-represented', 'there is a representative')
    : null;

export const notRepresented: Why = ({ representative }) =>
  representative
    ? null
    : new DomainError('conflict', 'not-represented', 'there is no representative');
