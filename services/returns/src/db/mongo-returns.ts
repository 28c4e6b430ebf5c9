import { aggregateModel, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import { HEARD_RETURN_EVENTS } from '@anxintui/shared/vocabulary/events';
import type { Connection } from 'mongoose';
import type { Returns, ReturnsOf } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { ReturnFacts } from './return-facts.js';

export const returnModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'returns', [
    { keys: { 'facts.shopperId': 1, _id: 1 }, name: 'shopper' },
    { keys: { 'facts.seller.storeId': 1, 'facts.status': 1, _id: 1 }, name: 'store' },
    { keys: { 'facts.seller.headquartersId': 1, 'facts.status': 1, _id: 1 }, name: 'network' },
  ]);

const toDomain = ({ _id, version, head, clocks, facts }: Standing): ReturnRequest => ({
  id: _id,
  version,
  head,
  clocks,
  ...ReturnFacts.parse(facts),
});

export function mongoReturns(connection: Connection): Returns {
  const model = returnModel(connection);
  const store = aggregates<ReturnRequest>({
    model,
    toDomain,
    heard: new Set<string>(HEARD_RETURN_EVENTS),
  });
  return {
    ...store,
    list: async (of, page) => (await pageOfRows(model, ownedBy(of), page)).map(toDomain),
  };
}

function ownedBy(of: ReturnsOf): Record<string, string> {
  if ('shopperId' in of) return { 'facts.shopperId': of.shopperId };
  if ('storeId' in of) return { 'facts.seller.storeId': of.storeId };
  return { 'facts.seller.headquartersId': of.headquartersId };
}
