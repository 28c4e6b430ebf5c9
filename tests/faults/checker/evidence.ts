import { mongo } from 'mongoose';
import { z } from 'zod';
import { writingTimes } from './oplog.js';

const Clock = z.looseObject({
  kind: z.string(),
  generation: z.int(),
  state: z.string(),
  startAt: z.date(),
  dueAt: z.date(),
  firedAt: z.date().optional(),
  lateByMs: z.number().optional(),
});
const Entry = z.looseObject({
  id: z.string(),
  seq: z.int(),
  type: z.string(),
  at: z.date(),
  by: z.string(),
  cause: z.string(),
  fingerprint: z.string().optional(),
  prev: z.string(),
  hash: z.string(),
  left: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
const Row = z.looseObject({
  _id: z.string(),
  version: z.int(),
  head: z.string(),
  clocks: z.array(Clock),
  nextDueAt: z.date().optional(),
  facts: z.looseObject({ status: z.string() }),
  history: z.array(Entry),
  outbox: z.array(z.looseObject({ eventId: z.string(), topic: z.string() })),
});
const Notice = z.looseObject({ _id: z.string(), recipient: z.string(), eventId: z.string() });
const Named = z.looseObject({ _id: z.string() });

export type Clock = z.infer<typeof Clock>;
export type Entry = z.infer<typeof Entry>;
export type Row = z.infer<typeof Row>;
export type Notice = z.infer<typeof Notice>;
export type Named = z.infer<typeof Named>;

/** Everything the checker knows besides the client's ledger. */
export type Evidence = {
  readonly returns: readonly Row[];
  readonly cases: readonly Row[];
  readonly notices: readonly Notice[];
  readonly stores: readonly Named[];
  readonly bureaus: readonly Named[];
  readonly deadLetters: readonly Named[];
  /** When MongoDB wrote each history entry, by its own clock. */
  readonly writtenAt: ReadonlyMap<string, number>;
};

/** Reads it all from MongoDB, by a connection of its own. */
export async function gatherEvidence(mongodbUri: string): Promise<Evidence> {
  const client = await new mongo.MongoClient(mongodbUri).connect();
  try {
    const db = client.db();
    const all = async <S extends z.ZodType>(name: string, schema: S): Promise<z.output<S>[]> =>
      z.array(schema).parse(await db.collection(name).find().toArray());
    return {
      returns: await all('returns', Row),
      cases: await all('cases', Row),
      notices: await all('notices', Notice),
      stores: await all('stores', Named),
      bureaus: await all('bureaus', Named),
      deadLetters: await all('deadLetters', Named),
      writtenAt: await writingTimes(client),
    };
  } finally {
    await client.close();
  }
}
