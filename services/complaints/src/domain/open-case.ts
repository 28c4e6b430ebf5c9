import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { DisputeCase } from './dispute-case.js';

/** What a case is made of: the return with its dispute, so that the shopper types nothing again. */
export type OpenCase = Pick<
  DisputeCase,
  | 'id'
  | 'shopperId'
  | 'returnId'
  | 'ground'
  | 'respondent'
  | 'claim'
  | 'words'
  | 'handOver'
  | 'firstRung'
>;

export const openCase = (asked: OpenCase, at: Date): Decision<DisputeCase> => ({
  next: {
    ...asked,
    version: 0,
    head: '',
    clocks: [],
    status: 'filed',
    routing: [],
    offers: [],
    breaches: [],
  },
  events: [
    {
      type: 'case.filed',
      at,
      by: 'router',
      data: { returnId: asked.returnId, ground: asked.ground },
    },
  ],
});
