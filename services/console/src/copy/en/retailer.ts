import type { InOtherWords } from '../catalogue.js';
import type { retailerZh } from '../zh/retailer.js';
import { retailerCounterEn } from './retailer-counter.js';
import { retailerDisputesEn } from './retailer-disputes.js';
import { retailerOfficeEn } from './retailer-office.js';
import { retailerPledgeEn } from './retailer-pledge.js';

export const retailerEn: InOtherWords<typeof retailerZh> = {
  counter: retailerCounterEn,
  disputes: retailerDisputesEn,
  office: retailerOfficeEn,
  pledge: retailerPledgeEn,
};
