import { setTimeout as pause } from 'node:timers/promises';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { z } from 'zod';
import { type Random, randomOf } from '../random.js';
import { purchaseDay, SHOPPERS, STORES, type TestStore } from '../world.js';
import { type Client, tokenOf } from './client.js';
import type { FilingRecord } from './ledger.js';
import { untilAnswered } from './persist.js';
import { followReturn } from './return-flow.js';

export type Load = {
  readonly seed: number;
  readonly ratePerSecond: number;
  readonly seconds: number;
  readonly stopping: AbortSignal;
};

const SENT_TWICE = 0.2;
const CUT = 0.1;
const CUT_WITHIN_MS = 15;
const Receipt = z.object({ id: z.string() });

/** Files at a steady rate, whatever the servers do, and ends when the last story has been told. */
export async function fileSteadily(client: Client, load: Load): Promise<void> {
  const startedAt = Date.now();
  const stories: Promise<void>[] = [];
  for (let index = 0; index < load.ratePerSecond * load.seconds; index += 1) {
    await pause(Math.max(0, startedAt + (index * 1000) / load.ratePerSecond - Date.now()));
    if (load.stopping.aborted) break;
    const story = fileAndFollow(client, randomOf(load.seed, `filing ${index}`));
    // Awaited below; until then a failure must not count as nobody's.
    story.catch(() => undefined);
    stories.push(story);
  }
  await Promise.all(stories);
}

async function fileAndFollow(client: Client, random: Random): Promise<void> {
  const store = storeBy(random);
  const [first = '', ...others] = SHOPPERS;
  const shopper = random.pick([first, ...others]);
  const record = newRecord(client, { shopper, store, random });
  client.ledger.filings.push(record);
  const copies = Array.from({ length: record.copies }, () => file(client, record, random));
  await Promise.all(copies);
  const [returnId] = record.receipts;
  if (returnId) await followReturn(client, { returnId, shopper, store }, random);
}

function storeBy(random: Random): TestStore {
  let left = random.between(
    0,
    STORES.reduce((sum, { weight }) => sum + weight, 0),
  );
  const found = STORES.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  const [first] = STORES;
  if (!first) throw new Error('there is no store');
  return found ?? first;
}

type Who = { readonly shopper: string; readonly store: TestStore; readonly random: Random };

function newRecord(client: Client, { shopper, store, random }: Who): FilingRecord {
  const kind = random.next();
  const key = client.newKey();
  const on = purchaseDay(civilDateOf(new Date()));
  return {
    key,
    account: shopper,
    copies: kind < SENT_TWICE ? 2 : 1,
    isCut: kind >= SENT_TWICE && kind < SENT_TWICE + CUT,
    receipts: new Set(),
    refusals: [],
    body: {
      storeId: store.id,
      purchase: { on, delivery: 'self-pickup', proof: { kind: 'receipt', number: key } },
      items: [{ name: '羊毛围巾', category: 'clothing', quantity: 1, paidFen: 19_900 }],
    },
  };
}

async function file(client: Client, record: FilingRecord, random: Random): Promise<void> {
  const { key, account, body, isCut } = record;
  const answer = await untilAnswered(client.send, {
    method: 'POST',
    path: '/returns',
    token: tokenOf(client, account),
    key,
    body,
    ...(isCut ? { cutAfterMs: random.between(0, CUT_WITHIN_MS) } : {}),
  });
  if (answer?.status === 201) record.receipts.add(Receipt.parse(answer.body).id);
  else if (answer) record.refusals.push(answer.status);
}
