import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.js';
import { type Supervised, TARGETS, type TargetName } from './supervised.js';

export type KillPlan = {
  readonly targets: Readonly<Record<TargetName, Supervised>>;
  readonly everyMs: number;
  readonly forMs: number;
  readonly random: Random;
  readonly stopping: AbortSignal;
};

/** Kills one target after the other, in shuffled rounds, and answers when the last one was killed. */
export async function killInTurn(plan: KillPlan): Promise<number> {
  const endsAt = Date.now() + plan.forMs;
  let lastAt = Date.now();
  for (const name of rounds(plan.random)) {
    await pause(Math.max(0, lastAt + plan.everyMs - Date.now()));
    if (plan.stopping.aborted || Date.now() > endsAt) return lastAt;
    await plan.targets[name].kill();
    lastAt = Date.now();
  }
  return lastAt;
}

/** Every target once a round; the last of a round is not the first of the next, so that it can come up. */
function* rounds(random: Random): Generator<TargetName> {
  let last: TargetName | undefined;
  for (;;) {
    const round = random.shuffled(TARGETS);
    const ordered = round[0] === last ? round.reverse() : round;
    yield* ordered;
    last = ordered.at(-1);
  }
}
