import { setTimeout as pause } from 'node:timers/promises';
import { mongo } from 'mongoose';
import type { Row } from './checker/evidence.js';

const ASK_EVERY_MS = 500;
/** Clocks of the test are shorter than this; a pass or a performance is far longer. */
const SHORT_CLOCK_MS = 60_000;

type Question = { readonly giveUpAfterMs: number; readonly horizonMs: number };

/** Waits until nothing is left to deliver, to route or to fire; the time when it was so, or null when it never was. */
export async function untilDrained(
  mongodbUri: string,
  giveUpAfterMs: number,
): Promise<number | null> {
  return untilQuiet(mongodbUri, { giveUpAfterMs, horizonMs: 0 });
}

/** The same, and every clock of a few seconds has come to its end. */
export async function untilAllRunOut(
  mongodbUri: string,
  giveUpAfterMs: number,
): Promise<number | null> {
  return untilQuiet(mongodbUri, { giveUpAfterMs, horizonMs: SHORT_CLOCK_MS });
}

async function untilQuiet(uri: string, question: Question): Promise<number | null> {
  const client = new mongo.MongoClient(uri);
  const giveUpAt = Date.now() + question.giveUpAfterMs;
  try {
    while (Date.now() < giveUpAt) {
      if (await isQuiet(client.db(), question.horizonMs).catch(() => false)) return Date.now();
      await pause(ASK_EVERY_MS);
    }
    return null;
  } finally {
    await client.close();
  }
}

async function isQuiet(db: mongo.Db, horizonMs: number): Promise<boolean> {
  const dueBy = new Date(Date.now() + horizonMs);
  const left = await Promise.all(
    ['returns', 'cases'].map((name) =>
      db.collection<Row>(name).findOne(
        {
          $or: [
            { 'outbox.dueAt': { $exists: true } },
            { nextDueAt: { $lte: dueBy } },
            ...(name === 'cases' ? [{ 'facts.status': 'filed' }] : []),
          ],
        },
        { projection: { _id: 1 } },
      ),
    ),
  );
  return left.every((row) => row === null);
}
