import { type Attachable, withFile } from '@anxintui/evidence/queries';
import * as negotiation from '../domain/decide-negotiation.js';
import { escalate } from '../domain/decide-routing.js';
import { type Remark, saying } from '../domain/saying.js';
import { plainStep, stepWith } from './step-case.js';

/** What the parties do before, and beside, what the bureau does. */
export const offerInCase = stepWith('offer', negotiation.makeOffer);
export const acceptOfferInCase = stepWith('accept-offer', negotiation.acceptOffer);
export const declineOfferInCase = stepWith<Remark & { readonly offerId: number }>(
  'decline-offer',
  (dispute, { offerId, ...remark }, acting) =>
    saying(negotiation.declineOffer(dispute, offerId, acting), remark, acting),
);
export const declineClaim = stepWith('decline-claim', negotiation.declineClaim);
const stepEvidence = stepWith('add-evidence', negotiation.addEvidence);
/** A file is one that whoever adds it has sent themselves. */
export const evidenceFrom =
  (attachable: Attachable): typeof stepEvidence =>
  async (cases, asked, evidence) =>
    stepEvidence(cases, asked, await withFile(attachable, evidence, asked.actor));
export const referCaseUp = stepWith<Remark>('refer-up', (dispute, remark, acting) =>
  saying(negotiation.referUp(dispute, acting), remark, acting),
);
export const escalateCaseByShopper = plainStep('escalate', escalate);
export const withdrawCase = stepWith<Remark>('withdraw', (dispute, remark, acting) =>
  saying(negotiation.withdraw(dispute, acting), remark, acting),
);
