import { describe, expect, it } from 'vitest';
import { silent } from '../router-world.contract.js';
import { forgetPeople, type RetentionDeps } from './retention.js';

const ENDED = new Date('2026-03-02T01:00:00Z');
type Concern = Awaited<ReturnType<RetentionDeps['concerns'][number]>>;

/** One turn with somebody who has asked to be forgotten; what was done, in its order. */
async function turn(at: string, ...concerns: readonly Concern[]): Promise<string[]> {
  const done: string[] = [];
  await forgetPeople({
    identity: {
      erasuresDue: async () => ['shopper-1'],
      erasePerson: async (id) => void done.push(`person ${id}`),
    },
    evidence: { eraseOf: async (id) => void done.push(`uploads ${id}`) },
    concerns: concerns.map((concern) => async () => concern),
    now: () => new Date(at),
    log: silent,
  });
  return done;
}
const FORGOTTEN = ['uploads shopper-1', 'person shopper-1'];

describe('somebody who has asked to be forgotten', () => {
  it('is forgotten at once where there has never been anything', async () => {
    expect(await turn('2026-03-02T01:00:00Z', { isOpen: false }, { isOpen: false })).toEqual(
      FORGOTTEN,
    );
  });

  it('is not forgotten while something goes on', async () => {
    expect(await turn('2036-01-01T00:00:00Z', { isOpen: true, lastAt: ENDED })).toEqual([]);
  });

  it('is kept for the three years in which the other side may go to court, to the day', async () => {
    const concern = { isOpen: false, lastAt: ENDED };

    expect(await turn('2029-03-02T15:59:59Z', { isOpen: false }, concern)).toEqual([]);
    expect(await turn('2029-03-02T16:00:00Z', { isOpen: false }, concern)).toEqual(FORGOTTEN);
  });
});
