import { pageOf } from '@anxintui/shared/contracts/fields';
import { PledgeHistoryView } from '@anxintui/shared/contracts/pledges';
import { StoreListItem } from '@anxintui/shared/contracts/registry';
import { API, type Person } from './people.js';

/** The versions that ever bound the store, with what changed and what the bureau did. */
export const pledgeHistory = (reader: Person, storeId: string) =>
  reader.get(`${API}/stores/${storeId}/pledge/history`, PledgeHistoryView);

/** Whether there is a pledge for purchases of a day: 200 or 404. */
export const pledgeOn = async (reader: Person, storeId: string, on: string): Promise<number> =>
  (await reader.send({ path: `${API}/stores/${storeId}/pledge?on=${on}` })).status;

const STORES = pageOf(StoreListItem);

/** As the directory lists it today: the version and its days, null without a pledge, nothing where it is not found. */
export async function listedPledge(
  reader: Person,
  storeId: string,
): Promise<string | null | undefined> {
  const path = `${API}/stores?division=320505&q=${encodeURIComponent('枫禾 长江路店')}`;
  const { items } = await reader.get(path, STORES);
  const pledge = items.find(({ id }) => id === storeId)?.pledge;
  return pledge && `version ${pledge.version}, ${pledge.windowDays} days`;
}
