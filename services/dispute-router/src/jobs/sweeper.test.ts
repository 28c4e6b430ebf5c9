import type { SweepPort } from '@anxintui/shared/store/sweep-port';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import type { Heartbeats } from '../db/heartbeats.js';
import { NINE, silent } from '../router-world.contract.js';
import { sweep } from './sweeper.js';

/** A port with so many clocks due, of which `isMine` can be fired here. */
function portOf(count: number, isMine: (id: string) => boolean = () => true) {
  let due = Array.from({ length: count }, (_, n) => `a-${n}`);
  const fire = vi.fn<SweepPort['fire']>(async (id) => {
    due = due.filter((each) => each !== id || !isMine(id));
    return isMine(id) ? { id, lateByMs: 7 } : null;
  });
  const port: SweepPort = {
    due: async (_, limit) => due.slice(0, limit),
    fire,
    countOverdue: async () => 0,
    disagreeing: async () => [],
  };
  return { port, fire, left: () => due };
}
const beating = () => {
  const beat = vi.fn<Heartbeats['beat']>(async () => undefined);
  return { beat, newest: async () => null };
};
const turn = (sweeps: readonly SweepPort[], heartbeats = beating(), isTrusted = true) =>
  sweep({ sweeps, heartbeats, now: () => NINE, isTrusted: () => isTrusted, log: silent });

describe('a turn of the sweeper', () => {
  it('fires what is due in every collection and says how late the worst was', async () => {
    const [returns, cases] = [portOf(3), portOf(2)];
    const heartbeats = beating();

    await turn([returns.port, cases.port], heartbeats);

    expect([returns.left(), cases.left()]).toEqual([[], []]);
    expect(heartbeats.beat).toHaveBeenCalledExactlyOnceWith('sweeper', NINE, {
      fired: 5,
      worstLateMs: 7,
    });
  });

  it('goes on at once while a batch was full', async () => {
    const { port, left, fire } = portOf(1_200);

    await turn([port]);

    expect(left()).toEqual([]);
    expect(fire).toHaveBeenCalledTimes(1_200);
  });

  it('stops when somebody else is at the whole batch', async () => {
    const { port, fire } = portOf(600, () => false);

    await turn([port]);

    expect(fire).toHaveBeenCalledTimes(500);
  });

  it('fires eight at a time, never more', async () => {
    let atOnce = 0;
    let most = 0;
    const { port } = portOf(40);
    const counting: SweepPort = {
      ...port,
      fire: async (id) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise(setImmediate);
        atOnce -= 1;
        return port.fire(id);
      },
    };

    await turn([counting]);

    expect(most).toBe(8);
  });

  it('fires nothing and shows no heartbeat while the time is not to be trusted', async () => {
    const { port, fire } = portOf(3);
    const heartbeats = beating();
    const lines: string[] = [];
    const log = pino({}, { write: (line) => lines.push(line) });

    await sweep({ sweeps: [port], heartbeats, now: () => NINE, isTrusted: () => false, log });

    expect(fire).not.toHaveBeenCalled();
    expect(heartbeats.beat).not.toHaveBeenCalled();
    expect(lines.join()).toContain('sweeper.time-not-trusted');
  });

  it('has a heartbeat though nothing was due', async () => {
    const heartbeats = beating();

    await turn([], heartbeats);

    expect(heartbeats.beat).toHaveBeenCalledTimes(1);
  });
});
