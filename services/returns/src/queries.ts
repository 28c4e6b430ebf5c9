import type { Connection } from 'mongoose';
import { mongoReturns } from './db/mongo-returns.js';
import type { ReturnRequest } from './domain/return-request.js';

export type { ReturnRequest } from './domain/return-request.js';

/** What other services may ask of returns. */
export type ReturnsQueries = { readonly return: (id: string) => Promise<ReturnRequest | null> };

export function returnsQueries(connection: Connection): ReturnsQueries {
  const returns = mongoReturns(connection);
  return { return: async (id) => (await returns.load(id, ''))?.current ?? null };
}
