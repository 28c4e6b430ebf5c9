import { aggregateModel, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { namedUploads, namingIndex } from '@anxintui/shared/store/named-uploads';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import { visibleBy } from '@anxintui/shared/store/visible-to';
import { HEARD_RETURN_EVENTS } from '@anxintui/shared/vocabulary/events';
import type { Connection } from 'mongoose';
import type { Counter, Returns } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { counterRows } from './counter-rows.js';
import { ReturnFacts } from './return-facts.js';

export const returnModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'returns', [
    { keys: { 'facts.shopperId': 1, _id: 1 }, name: 'shopper' },
    { keys: { 'facts.seller.storeId': 1, 'facts.status': 1, _id: 1 }, name: 'store' },
    { keys: { 'facts.seller.headquartersId': 1, 'facts.status': 1, _id: 1 }, name: 'network' },
    { keys: { 'history.0.at': 1 }, name: 'filed' },
    namingIndex(UPLOADS, 'uploads'),
  ]);

/** Where a return names files that were sent. */
const UPLOADS = 'facts.evidence.upload';
export const namedByReturns = (connection: Connection) =>
  namedUploads(returnModel(connection), [UPLOADS]);

const toReturn = ({ _id, version, head, clocks, facts }: Standing): ReturnRequest => ({
  id: _id,
  version,
  head,
  clocks,
  ...ReturnFacts.parse(facts),
});

/** Where a return names those whom it concerns, as `involvedIn` does. */
const visibleTo = visibleBy({
  own: { paths: ['facts.shopperId'] },
  'own-store': { paths: ['facts.seller.storeId'] },
  'own-network': { paths: ['facts.seller.headquartersId'] },
});

export function mongoReturns(connection: Connection): Returns & Counter {
  const model = returnModel(connection);
  const store = aggregates<ReturnRequest>({
    model,
    toDomain: toReturn,
    heard: new Set<string>(HEARD_RETURN_EVENTS),
    visibleTo,
  });
  return {
    ...store,
    list: async (actor, page) => (await pageOfRows(model, visibleTo(actor), page)).map(toReturn),
    counter: async (actor, page) => {
      const theirs = visibleTo(actor);
      return theirs ? (await counterRows(model, theirs, page)).map(toReturn) : [];
    },
  };
}
