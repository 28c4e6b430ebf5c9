import { EventJob } from '@anxintui/shared/contracts/events';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Job, Queue } from 'bullmq';

/** Pages over the queue for people to look at: nothing can be retried or taken out there. */
export function queueBoard(queue: Queue, at: string) {
  const serverAdapter = new ExpressAdapter().setBasePath(at);
  const options = { uiConfig: { boardTitle: 'AnxinTui', hideRedisDetails: true } };
  createBullBoard({ queues: [new RedactedQueue(queue)], serverAdapter, options });
  return serverAdapter.getRouter();
}

/** Jobs hold ids only; should one ever hold more, or an error quote what it stumbled over, it is not shown. */
class RedactedQueue extends BullMQAdapter {
  readonly #jobs: Queue;

  constructor(queue: Queue) {
    super(queue, { readOnlyMode: true, allowRetries: false });
    this.#jobs = queue;
    this.setFormatter('data', idsOf);
    this.setFormatter('returnValue', () => null);
    this.setFormatter('progress', () => 0);
  }

  override async getJob(id: string) {
    const job = await this.#jobs.getJob(id);
    return job && redacted(job);
  }

  override async getJobs(...asked: Parameters<BullMQAdapter['getJobs']>) {
    const [statuses, start, end] = asked;
    // A state of older libraries, which this one does not know.
    const known = statuses.filter((status) => status !== 'paused');
    const jobs: (Job | undefined)[] = await this.#jobs.getJobs(known, start, end);
    return jobs.flatMap((job) => (job ? [redacted(job)] : []));
  }

  override async getJobLogs(): Promise<string[]> {
    return [];
  }
}

function redacted(job: Job): Job {
  job.failedReason = nameOf(job.failedReason);
  job.stacktrace = [];
  return job;
}

/** What stands before the words: the kind of the error. */
const nameOf = (reason: string | undefined): string =>
  reason ? (/^[\w.-]{1,40}(?=:)/.exec(reason)?.[0] ?? 'failed') : '';

const Shown = EventJob.partial();

function idsOf(given: unknown): unknown {
  const known = Shown.strip().safeParse(given);
  return known.success ? known.data : {};
}
