import { aReturn } from './a-return.contract.js';
import type { AskedPledge, PledgingStore } from './eligibility.js';

/** A pledge of seven days that leaves nothing out. */
export const anAskedPledge = (over: Partial<AskedPledge> = {}): AskedPledge => {
  const { number, version, windowDays, refundHours } = aReturn().pledge;
  const whole = {
    excluded: [],
    exclusions: [],
    conditions: {},
    returnPlaces: ['this-store'],
  } as const;
  return { number, version, windowDays, refundHours, ...whole, ...over };
};

/** The store of that pledge, without headquarters. */
export const aPledgingStore = (
  over: Partial<PledgingStore> = {},
  pledge: Partial<AskedPledge> = {},
): PledgingStore => ({
  id: 'store-1',
  name: '观前街店',
  address: '观前街 1 号',
  isOpen: true,
  enterpriseId: 'seller-1',
  pledge: anAskedPledge(pledge),
  ...over,
});
