import { givable, type PersonsStep } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { CASE_RULES } from '../domain/case-rules.js';
import { appointRepresentative, dismissRepresentative } from '../domain/decide-representation.js';
import type { DisputeCase, Representative } from '../domain/dispute-case.js';
import { type CaseSteps, plainStep, stepWith } from './step-case.js';

/** Null where nobody has this phone. */
export type FindByPhone = (phone: string) => Promise<string | null>;
/** Null for a file that is not the actor's own, or is not to be used. */
export type FindUpload = (id: string, actor: Actor) => Promise<{ readonly sha256: string } | null>;
export type AskedRepresentative = {
  readonly phone: string;
  readonly mandate: { readonly words: string; readonly upload?: string };
  readonly until?: Date;
};
type Found = {
  readonly asked: AskedRepresentative;
  readonly accountId: string | null;
  readonly file: { readonly sha256: string } | null;
};

/** Whether somebody has an account is told only to the shopper of this case, and only while she may appoint. */
const stepFound = stepWith<Found>('appoint-representative', (dispute, found, acting) => {
  givable(CASE_RULES, dispute, { ...acting, command: 'appoint-representative' });
  return appointRepresentative(dispute, appointedOf(found), acting);
});

function appointedOf({ asked: { mandate, until }, accountId, file }: Found) {
  if (accountId === null)
    throw new DomainError('rule-broken', 'no-such-representative', 'nobody has this phone', {
      pointer: '/phone',
    });
  return {
    accountId,
    mandate: { ...mandate, ...sealedBy(mandate, file) },
    ...(until === undefined ? {} : { until }),
  };
}

function sealedBy({ upload }: Representative['mandate'], file: Found['file']) {
  if (upload === undefined) return {};
  if (file) return { sha256: file.sha256 };
  throw new DomainError('rule-broken', 'unknown-mandate', 'no such upload of hers', {
    pointer: '/mandate/upload',
  });
}

export type Representatives = {
  readonly byPhone: FindByPhone;
  readonly upload: FindUpload;
};

/** The shopper has somebody act for her, whom she names by phone. */
export const representativesFrom =
  ({ byPhone, upload }: Representatives) =>
  async (
    cases: CaseSteps,
    asked: PersonsStep,
    payload: AskedRepresentative,
  ): Promise<Stepped<DisputeCase>> => {
    const { phone, mandate } = payload;
    const file = mandate.upload === undefined ? null : await upload(mandate.upload, asked.actor);
    return stepFound(cases, asked, { asked: payload, accountId: await byPhone(phone), file });
  };

export const dismissRepresentativeOfCase = plainStep(
  'dismiss-representative',
  dismissRepresentative,
);
