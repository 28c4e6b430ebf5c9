import * as bureau from '../domain/decide-bureau.js';
import { correct } from '../domain/decide-correction.js';
import * as mediation from '../domain/decide-mediation.js';
import { type Remark, saying } from '../domain/saying.js';
import { plainStep, stepWith } from './step-case.js';

/** What the bureau decides, and what the parties answer to its invitation. */
export const acceptCaseAtBureau = plainStep('accept', bureau.accept);
export const refuseCaseAtBureau = stepWith('refuse', bureau.refuse);
export const requestMaterials = stepWith('request-materials', bureau.requestMaterials);
export const inviteToMediation = stepWith('invite', mediation.invite);
export const consentToMediation = plainStep('consent', mediation.consent);
export const declineMediation = stepWith<Remark>('decline-mediation', (dispute, remark, acting) =>
  saying(mediation.declineMediation(dispute, acting), remark, acting),
);
export const recordSession = stepWith('record-session', mediation.recordSession);
export const settleCase = stepWith('settle', mediation.settle);
export const notifyTermination = plainStep('notify', mediation.notify);
export const correctCase = stepWith('correct', correct);
