import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type LoadJob, LoadReply, type LoadResult } from './load-job.js';

const SCRIPT = join(import.meta.dirname, 'load.js');

/** The load comes from a process of its own, so that what is measured shares no event loop with it. */
export type LoadGenerator = {
  readonly run: (job: LoadJob) => Promise<LoadResult>;
  readonly stop: () => Promise<void>;
};

export function startLoadGenerator(): LoadGenerator {
  const child = fork(SCRIPT);
  return {
    run: (job) => run(child, job),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function run(child: ChildProcess, job: LoadJob): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the load generator ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      const reply = LoadReply.parse(message);
      if ('done' in reply) resolve(reply.done);
      else reject(new Error(reply.failed));
    });
    child.send(job);
  });
}
