import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { silent } from '../router-world.contract.js';
import { repeat } from './loop.js';

const pace = { name: 'test', everyMs: 1, log: silent };

describe('a loop', () => {
  it('runs one turn after another, never two at once', async () => {
    let running = 0;
    let most = 0;
    const turn = vi.fn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
    });

    const loop = repeat(turn, pace);
    await vi.waitFor(() => expect(turn.mock.calls.length).toBeGreaterThan(5));
    await loop.stop();

    expect(most).toBe(1);
  });

  it('goes on after a turn that failed, and says so', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line) => lines.push(line) });
    const turn = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('away'));

    const loop = repeat(turn, { ...pace, log });
    await vi.waitFor(() => expect(turn.mock.calls.length).toBeGreaterThan(2));
    await loop.stop();

    expect(lines.filter((line) => line.includes('loop.failed'))).toHaveLength(1);
  });

  it('comes again without a pause while there is more to do', async () => {
    const turn = vi
      .fn(async () => false)
      .mockResolvedValueOnce(true)
      .mockResolvedValueOnce(true);

    const loop = repeat(turn, { ...pace, everyMs: 60_000 });
    await vi.waitFor(() => expect(turn).toHaveBeenCalledTimes(3));
    await loop.stop();

    expect(turn).toHaveBeenCalledTimes(3);
  });

  it('stops at once though its pause is long, and turns no more', async () => {
    const turn = vi.fn(async () => undefined);
    const loop = repeat(turn, { ...pace, everyMs: 60_000 });
    await vi.waitFor(() => expect(turn).toHaveBeenCalledTimes(1));

    await loop.stop();

    expect(turn).toHaveBeenCalledTimes(1);
  });
});
