import { endpointsUnder, type PolicyRow, type PolicyTable } from '@anxintui/shared/http/endpoint';

const CONCERNED = ['own', 'own-store', 'own-network'] as const;
const COUNTER: PolicyRow = {
  who: 'signed-in',
  relations: CONCERNED,
  why: 'Whoever has no relation to the return does not learn that it exists.',
};
const SHOPPERS: PolicyRow = { ...COUNTER, guests: true };
const PAYING: PolicyRow = {
  ...COUNTER,
  why: 'Goods in and money out are two things: who hands out money or goods has the right to refund.',
};

export const RETURNS_POLICY: PolicyTable = {
  eligibility: { who: 'anyone', why: 'Whoever has bought something asks before leaving home.' },
  'file-return': {
    who: ['shopper'],
    guests: true,
    limit: 'filing',
    why: 'The shopper files her own return.',
  },
  returns: {
    who: 'signed-in',
    guests: true,
    why: 'Own returns, those of the own store or network; of guests the one whose number they give.',
  },
  return: {
    ...SHOPPERS,
    fields: 'The store’s side sees the shopper’s name and phone masked; she herself knows them.',
  },
  'return-pass': {
    who: ['shopper'],
    relations: CONCERNED,
    guests: true,
    why: 'The pass is for the shopper who filed and nobody else.',
  },
  'present-return': COUNTER,
  'accept-return': COUNTER,
  'refuse-return': COUNTER,
  'record-refund': PAYING,
  'record-exchange': PAYING,
  'reverse-refusal': COUNTER,
  'hand-back-goods': COUNTER,
  'confirm-refund': SHOPPERS,
  'deny-receipt': SHOPPERS,
  'report-defect': SHOPPERS,
  'dispute-return': SHOPPERS,
  'withdraw-return': SHOPPERS,
  'add-return-evidence': SHOPPERS,
};
export const endpoint = endpointsUnder(RETURNS_POLICY);
