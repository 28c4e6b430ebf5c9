import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { CaseOrigin, DisputeCase } from './dispute-case.js';

export type OpenCase = CaseOrigin & { readonly id: string };
/** What a shopper files herself, about no return. */
export type Complaint = Omit<OpenCase, 'returnId' | 'ground'>;

/** The case beside a return, by the router. */
export const openCase = (asked: OpenCase, at: Date): Decision<DisputeCase> => {
  const { ground, returnId = null } = asked;
  return {
    next: filedCase(asked, at),
    events: [{ type: 'case.filed', at, by: 'router', data: { returnId, ground } }],
  };
};

/** A complaint of its own (Order 121, art. 10). */
export const openComplaint = (complaint: Complaint, at: Date): Decision<DisputeCase> => {
  const ground = 'complaint';
  const account = complaint.shopperId;
  return {
    next: filedCase({ ...complaint, ground }, at),
    events: [{ type: 'case.filed', at, by: 'shopper', account, data: { ground } }],
  };
};

const filedCase = (origin: OpenCase, filedAt: Date): DisputeCase => ({
  ...origin,
  version: 0,
  head: '',
  clocks: [],
  status: 'filed',
  filedAt,
  routing: [],
  offers: [],
  declines: [],
  evidence: [],
  messages: 0,
  breaches: [],
  materials: [],
  invitations: [],
  consents: {},
  sessions: [],
  performed: [],
  corrections: [],
});
