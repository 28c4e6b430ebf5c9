import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const LOOK_FOR_PARENT_MS = 250;

/** A refusal that says by itself what to do; shown without a stack. */
export class BootstrapError extends Error {}

/** One line per thing done, so that a slow first start explains itself. */
export function say(line) {
  console.log(`[anxintui] ${line}`);
}

/**
 * Runs a program in our own terminal, hands on the signals we get, and waits for its end: a
 * service manager or npm stops us, and nothing of ours may outlive that. What was to come next
 * does not come after such a signal, except where being stopped is how the program ends.
 */
export async function runForeground(command, args, options = {}) {
  const { env = process.env, isEndless = false, cwd = ROOT } = options;
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  let stoppedBy = null;
  const handOn = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handOn);
  const watch = whenOrphaned(() => handOn('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  clearInterval(watch);
  for (const signal of signals) process.off(signal, handOn);
  if (stoppedBy !== null && !isEndless) throw new BootstrapError(`stopped by ${stoppedBy}`);
  return code;
}

/** npm hands a signal to the shell between us, which may die of it without handing it on. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const isRunByNpm = process.env.npm_lifecycle_event !== undefined;
  const look = () => isRunByNpm && process.ppid !== parent && stop();
  return setInterval(look, LOOK_FOR_PARENT_MS);
}

/** Runs a program to its end and keeps what it says. `code` is null when it cannot be run. */
export function capture(command, args, { cwd = ROOT, timeoutMs = 0, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    // What is said is read by this program, so it must not come in the user's language.
    env: { ...process.env, LC_ALL: 'C', ...env },
    encoding: 'utf8',
    timeout: timeoutMs,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: status, text: `${stdout ?? ''}${stderr ?? ''}`.trim(), stdout: stdout ?? '' };
}

/** As `capture`, and a failure ends the bootstrap with what was said and the command. */
export function must(command, args, options) {
  const result = capture(command, args, options);
  if (result.code === 0) return result;
  const shown = [command, ...args].join(' ');
  throw new BootstrapError(`this failed:\n  ${shown}\n${lastLines(result.text)}`);
}

/** The end of a long output, where the reason usually stands. */
export function lastLines(text, count = 15) {
  return text.split('\n').slice(-count).join('\n');
}
