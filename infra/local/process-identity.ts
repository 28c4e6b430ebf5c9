import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './until.js';

const STOP_GRACE_MS = 8_000;
const FIELDS_BEFORE_START_TIME = 19;

/** When the process started, so that a pid given to somebody else is not mistaken; null when gone. */
export function identityOf(pid: number): string | null {
  return process.platform === 'linux' ? linuxIdentity(pid) : startTime(pid);
}

/** SIGTERM, then SIGKILL, to a process that is not our child. */
export async function stopByPid(pid: number): Promise<void> {
  const identity = identityOf(pid);
  const isGone = async () => identityOf(pid) !== identity;
  process.kill(pid, 'SIGTERM');
  try {
    await until(`the end of process ${pid}`, STOP_GRACE_MS, isGone);
  } catch {
    process.kill(pid, 'SIGKILL');
    await until(`the end of process ${pid}`, STOP_GRACE_MS, isGone);
  }
}

function linuxIdentity(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's own name stands in brackets and may hold anything, spaces too.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : `${boot}/${fields[FIELDS_BEFORE_START_TIME - 1]}`;
  } catch {
    return null;
  }
}

function startTime(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
