import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../random.js';
import { INTAKE, type TestStore } from '../world.js';
import { act, type Client, type Intent, read, type View } from './client.js';

/** A dispute on its way, and who has to do with it. */
export type Disputed = {
  readonly caseId: string;
  readonly shopper: string;
  readonly store: TestStore;
};
type Scene = {
  readonly client: Client;
  readonly disputed: Disputed;
  readonly random: Random;
  readonly view: View;
};
/** True when the story goes on with whatever status comes next. */
type Behaviour = (scene: Scene) => Promise<boolean>;

const MOST_RUNGS = 5;
const CHANGES_WITHIN_MS = 12_000;
const AFTER_DUE_MS = 1_200;
const ASK_EVERY_MS = 1_500;
/** How far from the end of a clock those act who race it. */
const RACE_MS = [-1_500, 700] as const;
const DECIDED_BY_HAND = [0, 2_000] as const;

/** Goes through the rungs with the case: some answer in time, some too late, some never. */
export async function followCase(
  client: Client,
  disputed: Disputed,
  random: Random,
): Promise<void> {
  let view = await otherThan(client, disputed, { status: 'filed', withinMs: client.patienceMs });
  for (let rung = 0; view && rung < MOST_RUNGS; rung += 1) {
    const behave = BEHAVIOUR[view.status];
    if (!behave || !(await behave({ client, disputed, random, view }))) return;
    const { status } = view;
    await pause(untilDue(view) + AFTER_DUE_MS);
    view = await otherThan(client, disputed, { status, withinMs: CHANGES_WITHIN_MS });
  }
}

/** Asks until the case is there in another status. */
async function otherThan(
  client: Client,
  { caseId, shopper }: Disputed,
  { status, withinMs }: { status: string; withinMs: number },
): Promise<View | null> {
  const giveUpAt = Date.now() + withinMs;
  let waitMs = ASK_EVERY_MS / 4;
  while (Date.now() < giveUpAt) {
    const view = await read(client, shopper, { collection: 'cases', id: caseId });
    if (view && view.status !== status) return view;
    await pause(waitMs);
    waitMs = Math.min(ASK_EVERY_MS, waitMs * 1.5);
  }
  return null;
}

function untilDue({ clocks }: View, kind?: string): number {
  const open = clocks.filter((clock) => clock.state === 'open');
  const meant = open.filter((clock) => kind === undefined || clock.kind === kind);
  const dues = meant.map(({ dueAt }) => Date.parse(dueAt) - Date.now());
  const wait = Math.min(...dues, CHANGES_WITHIN_MS);
  return Math.max(0, wait);
}

/** Just before or just after the clock runs out. */
const race = ({ view, random }: Scene, kind: string): Promise<void> =>
  pause(Math.max(0, untilDue(view, kind) + random.between(...RACE_MS)));

const isIn =
  (...statuses: readonly string[]) =>
  ({ status }: View): boolean =>
    statuses.includes(status);

const step = (
  { client, disputed }: Scene,
  more: Omit<Intent, 'collection' | 'id'>,
): Promise<View | null> => act(client, { collection: 'cases', id: disputed.caseId, ...more });

const offer = (scene: Scene, account: string): Promise<View | null> =>
  step(scene, {
    account,
    noun: 'offers',
    body: { remedy: 'refund', amountFen: 19_900, words: '全额退款', performWithinDays: 3 },
    event: 'case.offer-made',
    isStillMeant: isIn(scene.view.status),
  });

const escalate = (scene: Scene): Promise<View | null> =>
  step(scene, {
    account: scene.disputed.shopper,
    noun: 'escalation',
    body: {},
    event: 'case.escalated',
    isStillMeant: isIn('with-store', 'with-headquarters', 'awaiting-shopper', 'closed'),
  });

/** Settled by most; the others let the offer lie and the clocks run. */
async function answerOffer(scene: Scene, offered: View | null): Promise<boolean> {
  const offerId = offered?.offers.at(-1)?.id;
  if (offerId === undefined || scene.random.next() < 0.4) return true;
  await pause(scene.random.between(200, 1_500));
  await step(scene, {
    account: scene.disputed.shopper,
    noun: 'offers/{offerId}/acceptance',
    params: { offerId },
    body: {},
    event: 'case.settled',
    isStillMeant: isIn('with-store', 'with-headquarters', 'with-bureau'),
  });
  return false;
}

/** The respondent answers at once, around the end of the clock, or never; or the shopper does not wait. */
const answered =
  (clock: string, who: (store: TestStore) => string | undefined): Behaviour =>
  async (scene) => {
    const { random, disputed } = scene;
    const account = who(disputed.store);
    const plan = random.next();
    if (plan < 0.15 || !account) {
      await pause(random.between(0, 3_000));
      await escalate(scene);
      return true;
    }
    if (plan < 0.4) return true;
    if (plan < 0.55) await pause(random.between(...DECIDED_BY_HAND));
    else await race(scene, clock);
    return answerOffer(scene, await offer(scene, account));
  };

const chooses: Behaviour = async (scene) => {
  const plan = scene.random.next();
  if (plan < 0.5) return true;
  if (plan < 0.75) await race(scene, 'escalation-window');
  await escalate(scene);
  return true;
};

const decides: Behaviour = async (scene) => {
  const { random } = scene;
  const plan = random.next();
  if (plan < 0.3) return false;
  if (plan < 0.5) await pause(random.between(...DECIDED_BY_HAND));
  else await race(scene, 'complaint-acceptance');
  const isAccepted = random.next() < 0.6;
  await step(scene, {
    account: INTAKE,
    noun: isAccepted ? 'acceptance' : 'refusal',
    body: isAccepted ? {} : { ground: 3, words: '不属于消费争议' },
    event: isAccepted ? 'case.accepted' : 'case.not-accepted',
    isStillMeant: isIn('with-bureau'),
  });
  return false;
};

const BEHAVIOUR: Readonly<Record<string, Behaviour>> = {
  'with-store': answered('store-answer', ({ manager }) => manager),
  'with-headquarters': answered('headquarters-answer', ({ headquarters }) => headquarters),
  'awaiting-shopper': chooses,
  'with-bureau': decides,
};
