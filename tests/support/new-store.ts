import { insertMissing } from '@anxintui/infra/seed/insert-missing';
import { Receipt } from '@anxintui/shared/contracts/fields';
import { API, type Person, person } from './people.js';
import type { Stack } from './stack.js';

const FACTS = {
  name: '枫禾百货店（长江路店）',
  division: '320505',
  address: '长江路 211 号',
  categories: ['clothing', 'food'],
} as const;

export const PROMISE = {
  windowDays: 15,
  excluded: ['food'],
  disclosure: '收银台告示',
} as const;

/** A store of owner-1 that has never pledged anything, with a manager who signs in like the demo people. */
export async function newStore({
  url,
  connection,
}: Stack): Promise<{ id: string; manager: Person }> {
  const owner = person(url, 'owner-1');
  const registered = await owner.send({ method: 'POST', path: `${API}/stores`, body: FACTS });
  const { id } = Receipt.parse(registered.body);
  const account = {
    _id: 'manager-new',
    roles: ['manager'],
    rights: ['refund', 'publish'],
    storeId: id,
    organisation: FACTS.name,
    isActive: true,
    isDemo: true,
  };
  await insertMissing(connection, 'accounts', [account]);
  return { id, manager: person(url, account._id) };
}

export const draftPledge = (manager: Person, storeId: string) =>
  manager.send({ method: 'POST', path: `${API}/stores/${storeId}/pledge`, body: PROMISE });

/** From the draft to the approval on one day. */
export async function approvedPledge(
  storeId: string,
  { manager, supervisor }: { readonly manager: Person; readonly supervisor: Person },
): Promise<void> {
  await draftPledge(manager, storeId);
  await manager.pledges.take(await manager.pledges.read(storeId), 'submit');
  await supervisor.pledges.take(await supervisor.pledges.read(storeId), 'approve');
}
