import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Call, Send } from './http.js';

const GIVE_UP_AFTER_MS = 90_000;
const FIRST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 1_500;

/** The same request, same key, until its outcome is known; null when nobody could say within the time. */
export async function untilAnswered(send: Send, call: Call): Promise<Answer | null> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  let waitMs = FIRST_WAIT_MS;
  let next = call;
  for (;;) {
    const answer = await send(next);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    if (Date.now() > giveUpAt) return null;
    await pause(waitMs);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.6);
    next = uncut(call);
  }
}

const uncut = ({ cutAfterMs: _, ...call }: Call): Call => call;
