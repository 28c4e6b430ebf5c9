import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Program } from './child.js';
import { createSupervisor } from './supervisor.js';

const STAYS = 'setInterval(() => {}, 1000)';
const IGNORES_SIGTERM = `process.on('SIGTERM', () => {}); console.log('up'); ${STAYS}`;
const SOON = { timeout: 10_000, interval: 20 };

function supervised() {
  const folder = mkdtempSync(join(tmpdir(), 'anxintui-supervisor-'));
  const lines: string[] = [];
  const supervisor = createSupervisor({ says: (line) => lines.push(line), changed: () => {} });
  onTestFinished(async () => {
    await supervisor.stopAll();
    rmSync(folder, { recursive: true, force: true });
  });
  const program = (name: string, code: string): Program => ({
    name,
    command: process.execPath,
    args: ['-e', code],
    logPath: join(folder, `${name}.log`),
    graceMs: 500,
  });
  const log = (name: string) => readFileSync(join(folder, `${name}.log`), 'utf8');
  return { supervisor, lines, program, log };
}

const pidOf = (pids: Readonly<Record<string, number>>, name: string): number => pids[name] ?? 0;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a supervisor', () => {
  it('starts a program again that was killed, and says so', async () => {
    const { supervisor, lines, program } = supervised();
    await supervisor.start(program('api', STAYS));
    const first = pidOf(supervisor.pids(), 'api');

    process.kill(first, 'SIGKILL');

    await expect.poll(() => supervisor.isRunning('api') && supervisor.pids(), SOON).toBeTruthy();
    await expect.poll(() => pidOf(supervisor.pids(), 'api'), SOON).not.toBe(first);
    expect(lines).toEqual(['api ended (SIGKILL); starting it again in 200 ms']);
  });

  it('waits twice as long before each new start of a program that keeps ending', async () => {
    const { supervisor, lines, program } = supervised();
    await supervisor.start(program('router', 'process.exit(7)'));

    await expect.poll(() => lines.length, SOON).toBe(4);

    const waits = lines.map((line) => /again in (\d+) ms/.exec(line)?.[1]);
    expect(waits).toEqual(['200', '400', '800', '1600']);
    expect(lines[0]).toContain('router ended (code 7)');
  });

  it('stops all of them, the stubborn too, and leaves no process', async () => {
    const { supervisor, lines, program, log } = supervised();
    await supervisor.start(program('mongodb', STAYS));
    await supervisor.start(program('api', IGNORES_SIGTERM));
    await expect.poll(() => log('api'), SOON).toContain('up');
    const pids = Object.values(supervisor.pids());

    await supervisor.stopAll();

    expect(pids).toHaveLength(2);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('starts nothing once it was told to stop', async () => {
    const { supervisor, program } = supervised();
    await supervisor.stopAll();

    await expect(supervisor.start(program('late', STAYS))).rejects.toThrow();
    expect(supervisor.pids()).toEqual({});
  });
});
