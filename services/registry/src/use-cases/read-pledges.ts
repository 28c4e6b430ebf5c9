import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Pledge } from '../domain/pledge.js';
import type { Pledges, PledgeWithHistory, ReviewPage } from '../domain/repositories.js';

/** One pledge with all its versions and its history; whoever has no relation to it learns that there is none. */
export async function readPledge(
  pledges: Pick<Pledges, 'read'>,
  id: string,
  actor: Actor,
): Promise<PledgeWithHistory> {
  const found = await pledges.read(id, actor);
  if (!found) throw nothing(id);
  return found;
}

/** What waits for review at the officer's bureau and the ones below it. */
export const listReviews = async (
  pledges: Pick<Pledges, 'reviews'>,
  { bureauId }: Actor,
  page: ReviewPage,
): Promise<Pledge[]> => (bureauId ? pledges.reviews(bureauId, page) : []);
