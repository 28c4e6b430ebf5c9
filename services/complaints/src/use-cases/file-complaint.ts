import type { Store } from '@anxintui/registry/queries';
import type { Cause, Decision, Repository } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { chosenWayToBureau } from '@anxintui/shared/vocabulary/contact';
import { assertBoughtInTime, type NamedRespondent, namedRespondent } from '../domain/complaint.js';
import type { CaseOrigin, DisputeCase, Respondent } from '../domain/dispute-case.js';
import { openComplaint } from '../domain/open-case.js';

type Seller = 'name' | 'seller' | 'headquartersId' | 'address' | 'division' | 'zone';
/** Null when the directory has no such store. */
export type FindStore = (id: string) => Promise<Pick<Store, Seller> | null>;
/** Whether name, phone and address of somebody are known. */
export type HasContact = (accountId: string) => Promise<boolean>;
export type FileComplaintDeps = {
  readonly cases: Repository<DisputeCase>;
  readonly findStore: FindStore;
  readonly hasContact: HasContact;
  readonly now: () => Date;
};
/** A complaint without a return, about a store of the directory or one that is not registered. */
export type AskedComplaint = Omit<CaseOrigin, 'returnId' | 'ground' | 'respondent'> & {
  readonly id: string;
  readonly respondent: { readonly storeId: string } | NamedRespondent;
};

export const fileComplaintOnce = (
  deps: FileComplaintDeps,
  asked: AskedComplaint,
  cause: Cause,
): Promise<Filed> =>
  createOnce(deps.cases, { id: asked.id, cause }, () => decideFiling(deps, asked));

async function decideFiling(
  { findStore, hasContact, now }: FileComplaintDeps,
  asked: AskedComplaint,
): Promise<Decision<DisputeCase>> {
  const at = now();
  const respondent =
    'storeId' in asked.respondent
      ? await registeredRespondent(asked.respondent.storeId, findStore)
      : namedRespondent(asked.respondent);
  await assertContact(asked, hasContact);
  if (asked.purchasedOn !== undefined) assertBoughtInTime(asked.purchasedOn, at);
  return openComplaint({ ...asked, respondent }, at);
}

/** Order 121, article 10: what goes to a bureau by itself names its author, with a telephone number and an address. */
async function assertContact(asked: AskedComplaint, hasContact: HasContact): Promise<void> {
  const pointer = chosenWayToBureau(asked);
  if (pointer === null || (await hasContact(asked.shopperId))) return;
  throw new DomainError('rule-broken', 'contact-incomplete', 'no contact', { pointer });
}

async function registeredRespondent(storeId: string, findStore: FindStore): Promise<Respondent> {
  const store = await findStore(storeId);
  if (!store)
    throw new DomainError('rule-broken', 'unknown-store', 'no such store', {
      pointer: '/respondent/storeId',
    });
  const { name, seller, headquartersId, address, division, zone } = store;
  return {
    storeId,
    storeName: name,
    enterpriseId: seller.id,
    ...(headquartersId === undefined ? {} : { headquartersId }),
    address,
    division,
    ...(zone === undefined ? {} : { zone }),
  };
}
