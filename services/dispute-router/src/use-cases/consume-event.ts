import type { AggregateName, EventJob } from '@anxintui/shared/contracts/events';
import { type ConsumeCaseDeps, consumeCase } from './consume-case.js';
import { type ConsumeEnterpriseDeps, consumeEnterprise } from './consume-enterprise.js';
import { type ConsumePledgeDeps, consumePledge } from './consume-pledge.js';
import { type ConsumeReturnDeps, consumeReturn } from './consume-return.js';
import { type ConsumeStoreDeps, consumeStore } from './consume-store.js';
import type { Consumed } from './consumed.js';
import { type NotifyDeps, notify } from './notify.js';

export type ConsumeDeps = ConsumeReturnDeps &
  ConsumeCaseDeps &
  ConsumePledgeDeps &
  ConsumeStoreDeps &
  ConsumeEnterpriseDeps &
  NotifyDeps;

const CONSUMERS: Readonly<
  Record<AggregateName, (deps: ConsumeDeps, job: EventJob) => Promise<Consumed | null>>
> = {
  returns: consumeReturn,
  cases: consumeCase,
  pledges: consumePledge,
  stores: consumeStore,
  enterprises: consumeEnterprise,
};

/** Does what an event causes elsewhere. Running it twice changes nothing: every effect has an id of its own. */
export async function consumeEvent(deps: ConsumeDeps, job: EventJob): Promise<void> {
  const consumed = await CONSUMERS[job.aggregate](deps, job);
  if (!consumed) return;
  // Both end before either can fail the job: an effect that is refused must not cut off the notices.
  const ended = await Promise.allSettled([notify(deps, job, consumed), consumed.effect()]);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
