import type { Logger } from 'pino';

export type Loop = { readonly stop: () => Promise<void> };
type Pace = {
  readonly name: string;
  readonly everyMs: number;
  /** How long the first turn waits for what the other loops do first. */
  readonly firstAfterMs?: number;
  readonly log: Logger;
};
const LOGGED_EVERY_MS = 1_000;

/**
 * Runs one turn after another, never two at once; a turn that throws is logged, and the next one comes all the same.
 * A turn that answers `true` has more to do, and the next one comes without a pause.
 */
export function repeat(
  turn: () => Promise<unknown>,
  { name, everyMs, firstAfterMs = 0, log }: Pace,
): Loop {
  let isStopped = false;
  let wake: () => void = () => undefined;
  let loggedAt = Number.NEGATIVE_INFINITY;
  const complain = (error: unknown) => {
    if (performance.now() - loggedAt < LOGGED_EVERY_MS) return;
    loggedAt = performance.now();
    log.warn({ loop: name, err: error }, 'loop.failed');
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const done = (async () => {
    if (firstAfterMs > 0) await pause(firstAfterMs);
    while (!isStopped) {
      const isMoreToDo = (await turn().catch(complain)) === true;
      if (!isStopped && !isMoreToDo) await pause(everyMs);
    }
  })();
  return {
    stop: () => {
      isStopped = true;
      wake();
      return done;
    },
  };
}
