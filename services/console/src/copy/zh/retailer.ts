import { retailerCounterZh } from './retailer-counter.js';
import { retailerDisputesZh } from './retailer-disputes.js';
import { retailerOfficeZh } from './retailer-office.js';
import { retailerPledgeZh } from './retailer-pledge.js';

export const retailerZh = {
  counter: retailerCounterZh,
  disputes: retailerDisputesZh,
  office: retailerOfficeZh,
  pledge: retailerPledgeZh,
} as const;
