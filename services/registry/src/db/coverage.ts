import type { Connection, mongo } from 'mongoose';
import type { CountyCoverage, Coverage } from '../domain/pledge-lists.js';
import { ranksOf } from '../domain/search-order.js';
import { citiesOf, termsOfPlace } from '../domain/search-terms.js';
import { type DirectoryRow, directoryModel } from './directory.js';
import { WORDS_INDEX } from './search-plan.js';

/** Counted from the index of the directory alone, in which every county is a term and pledging stores come first. */
export function mongoCoverage(connection: Connection): Coverage {
  const count = directoryModel(connection).collection.collectionName;
  const database = connection.getClient().db(connection.name);
  const counting: Counting = async (query) => {
    const { n } = await database.command({ count, query, hint: WORDS_INDEX });
    return n;
  };
  return {
    ofCounties: (divisions) => Promise.all(divisions.map((each) => ofCounty(counting, each))),
  };
}

type Counting = (query: mongo.Filter<DirectoryRow>) => Promise<number>;

async function ofCounty(counting: Counting, division: string): Promise<CountyCoverage> {
  const [first, unpledged] = ranksOf('registered', true);
  const [, closed] = ranksOf('registered', false);
  const count = (from: number, until: number): Promise<number> =>
    counting({
      terms: { $in: [...termsOfPlace(division)] },
      city: { $in: [...citiesOf(division)] },
      rank: { $gte: from, $lt: until },
    });
  const [pledged, others] = await Promise.all([count(first, unpledged), count(unpledged, closed)]);
  return { division, stores: pledged + others, pledged };
}
