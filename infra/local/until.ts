import { setTimeout as pause } from 'node:timers/promises';

const ASK_EVERY_MS = 50;

/** Asks again until the answer is not false; a thrown error ends the wait, and so does the limit. */
export async function until<T>(
  what: string,
  limitMs: number,
  ask: () => Promise<T | false>,
): Promise<T> {
  const giveUpAt = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false) return answer;
    if (performance.now() > giveUpAt) throw new Error(`${what}: not ready after ${limitMs} ms`);
    await pause(ASK_EVERY_MS);
  }
}
