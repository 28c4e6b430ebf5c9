import { setTimeout as pause } from 'node:timers/promises';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import type { Random } from '../random.js';
import type { TestStore } from '../world.js';
import { followCase } from './case-flow.js';
import { act, type Client, type Intent, type View } from './client.js';

/** A filed return and who has to do with it. */
export type Filed = {
  readonly returnId: string;
  readonly shopper: string;
  readonly store: TestStore;
};
type Story = (client: Client, filed: Filed, random: Random) => Promise<void>;

const REFUNDED = 0.13;
const NEVER_REFUNDED = 0.06;
const REFUSED = 0.19;
const TURNED_AWAY = 0.2;
/** Around the few seconds that the pledge promises. */
const REFUND_AFTER_MS = [500, 4_600] as const;

/** What becomes of a return: most of them rest, the others are taken through every way there is. */
export async function followReturn(client: Client, filed: Filed, random: Random): Promise<void> {
  const story = storyBy(random.next(), filed.store);
  await pause(random.between(50, 2_000));
  await story?.(client, filed, random);
}

function storyBy(part: number, { clerk }: TestStore): Story | null {
  if (!clerk) return part < TURNED_AWAY ? disputed : null;
  if (part < REFUNDED) return refunded;
  if (part < REFUNDED + NEVER_REFUNDED) return neverRefunded;
  return part < REFUNDED + NEVER_REFUNDED + REFUSED ? refused : null;
}

const isIn =
  (...statuses: readonly string[]) =>
  ({ status }: View): boolean =>
    statuses.includes(status);

const onReturn = ({ returnId }: Filed, more: Omit<Intent, 'collection' | 'id'>): Intent => ({
  collection: 'returns',
  id: returnId,
  ...more,
});

const accepted = (client: Client, filed: Filed): Promise<View | null> =>
  act(
    client,
    onReturn(filed, {
      account: filed.store.clerk ?? '',
      noun: 'acceptance',
      body: {},
      event: 'return.accepted',
      isStillMeant: isIn('filed'),
    }),
  );

const refunded: Story = async (client, filed, random) => {
  if (!(await accepted(client, filed))) return;
  await pause(random.between(...REFUND_AFTER_MS));
  await act(
    client,
    onReturn(filed, {
      account: filed.store.manager ?? '',
      noun: 'refund',
      body: { amountFen: 19_900, proof: { kind: 'original-means', number: 'faults' } },
      event: 'return.refunded',
      isStillMeant: isIn('accepted'),
    }),
  );
};

/** The clock of the refund runs out, and the router opens the dispute. */
const neverRefunded: Story = async (client, filed, random) => {
  if (!(await accepted(client, filed))) return;
  const caseId = disputeIdOf(filed.returnId, 'refund');
  await followCase(client, { ...filed, caseId }, random);
};

const refused: Story = async (client, filed, random) => {
  const done = await act(
    client,
    onReturn(filed, {
      account: filed.store.clerk ?? '',
      noun: 'refusal',
      body: { class: 'not-intact', words: '吊牌已剪', points: ['labels'] },
      event: 'return.refused',
      isStillMeant: isIn('filed'),
    }),
  );
  if (!done) return;
  await pause(random.between(50, 1_000));
  await disputed(client, filed, random);
};

const disputed: Story = async (client, filed, random) => {
  const body = {
    claim: { kind: 'return', amountFen: 19_900 },
    words: '吊牌完好,门店不退',
    handOver: random.pick(['automatic', 'ask']),
    firstRung: random.pick(['store', 'store', 'store', 'store', 'bureau']),
  };
  const view = await act(
    client,
    onReturn(filed, {
      account: filed.shopper,
      noun: 'dispute',
      body,
      event: 'return.disputed',
      isStillMeant: ({ disputes }) => disputes.length === 0,
    }),
  );
  const [dispute] = view?.disputes ?? [];
  if (dispute) await followCase(client, { ...filed, caseId: dispute.caseId }, random);
};
