import type { Stepped } from '@anxintui/shared/aggregate/step';
import {
  acceptCase,
  acceptOffer,
  escalateCase,
  makeOffer,
  refuseCase,
} from '../domain/decide-case.js';
import type { DisputeCase, NonAcceptance, Offer } from '../domain/dispute-case.js';
import { type CaseSteps, type StepCase, stepCase } from './step-case.js';

type Done = Promise<Stepped<DisputeCase>>;

export const offerInCase = (
  cases: CaseSteps,
  asked: StepCase,
  offer: Omit<Offer, 'id' | 'by' | 'at' | 'state'>,
): Done =>
  stepCase(cases, asked, {
    command: 'offer',
    decide: (dispute, acting) => makeOffer(dispute, offer, acting),
  });

export const acceptOfferInCase = (cases: CaseSteps, asked: StepCase, offerId: number): Done =>
  stepCase(cases, asked, {
    command: 'accept-offer',
    decide: (dispute, acting) => acceptOffer(dispute, offerId, acting),
  });

export const escalateCaseByShopper = (cases: CaseSteps, asked: StepCase): Done =>
  stepCase(cases, asked, { command: 'escalate', decide: escalateCase });

export const acceptCaseAtBureau = (cases: CaseSteps, asked: StepCase): Done =>
  stepCase(cases, asked, { command: 'accept', decide: acceptCase });

export const refuseCaseAtBureau = (
  cases: CaseSteps,
  asked: StepCase,
  refusal: Pick<NonAcceptance, 'ground' | 'words'>,
): Done =>
  stepCase(cases, asked, {
    command: 'refuse',
    decide: (dispute, acting) => refuseCase(dispute, refusal, acting),
  });
