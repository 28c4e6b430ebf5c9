import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
/** Places of user and system time among the fields after the program's name. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** Processor time that a process has used so far, in user and system mode. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * TICK_MS;
}

/** Resident memory now, and the most there has been, in megabytes. */
export function memoryOf(pid: number): { readonly nowMb: number; readonly peakMb: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => {
    const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status);
    return Math.round(Number(line?.[1]) / 1024);
  };
  return { nowMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}
