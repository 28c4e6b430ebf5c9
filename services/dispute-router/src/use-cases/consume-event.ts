import type { ComplaintsCommands } from '@anxintui/complaints/commands';
import type { DisputeCase } from '@anxintui/complaints/queries';
import type { IdentityCommands, Recipient } from '@anxintui/identity/commands';
import type { ReturnsCommands } from '@anxintui/returns/commands';
import type { Entry } from '@anxintui/shared/aggregate/history';
import { sha256Of } from '@anxintui/shared/aggregate/history';
import type { EventJob } from '@anxintui/shared/contracts/events';
import { type Desks, desksTold, isHeard } from '../domain/audience.js';
import { STORE_CANNOT_ANSWER } from '../domain/choose-rung.js';
import { type RouteCaseDeps, routeCase } from './route-case.js';

export type ConsumeDeps = {
  readonly identity: RouteCaseDeps['identity'] & IdentityCommands;
  readonly registry: RouteCaseDeps['registry'];
  readonly returns: Pick<ReturnsCommands, 'readEvent'>;
  readonly complaints: Pick<ComplaintsCommands, 'readEvent' | 'openDispute' | 'route'>;
};
type KnownDesks = Desks<Recipient>;
type Consumed = {
  readonly event: Entry;
  readonly desks: KnownDesks;
  readonly effect: () => Promise<void>;
};

/** Does what an event causes elsewhere. Running it twice changes nothing: every effect has an id of its own. */
export async function consumeEvent(deps: ConsumeDeps, job: EventJob): Promise<void> {
  const consumed =
    job.aggregate === 'returns' ? await ofReturn(deps, job) : await ofCase(deps, job);
  if (!consumed) return;
  // Both end before either can fail the job: an effect that is refused must not cut off the notices.
  const ended = await Promise.allSettled([notify(deps, job, consumed), consumed.effect()]);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

const nothingElse = () => Promise.resolve();

async function ofReturn(deps: ConsumeDeps, job: EventJob): Promise<Consumed | null> {
  const found = await deps.returns.readEvent(job.aggregateId, job.eventId);
  if (!found) return null;
  const { current, event } = found;
  const { shopperId, seller } = current;
  const caseId = event.data?.['caseId'];
  const opens = event.type === 'return.disputed' || event.type === 'return.refund-overdue';
  return {
    event,
    desks: {
      shopper: `account:${shopperId}`,
      store: `store:${seller.storeId}`,
      ...headquartersDesk(seller.headquartersId),
    },
    effect:
      opens && typeof caseId === 'string'
        ? async () =>
            void (await deps.complaints.openDispute({ returnId: current.id, caseId }, event.id))
        : nothingElse,
  };
}

async function ofCase(deps: ConsumeDeps, job: EventJob): Promise<Consumed | null> {
  const found = await deps.complaints.readEvent(job.aggregateId, job.eventId);
  if (!found) return null;
  const { current, event } = found;
  const { storeId, headquartersId } = current.respondent;
  return {
    event,
    desks: {
      shopper: `account:${current.shopperId}`,
      store: `store:${storeId}`,
      ...headquartersDesk(isForHeadquarters(event, current) ? headquartersId : undefined),
      ...bureauDesk(event, current.bureau?.id),
    },
    effect: event.type === 'case.filed' ? () => routeCase(deps, current, event.id) : nothingElse,
  };
}

const headquartersDesk = (id: string | undefined): KnownDesks =>
  id === undefined ? {} : { headquarters: `enterprise:${id}` };

/** Headquarters hears of a case once it has come that far: the store was silent, or could not answer at all. */
const isForHeadquarters = ({ type }: Entry, { breaches, routing }: DisputeCase): boolean =>
  type === 'case.headquarters-answer-overdue' ||
  breaches.some(({ breach }) => breach === 'store-silent') ||
  routing.some(({ code }) => code === STORE_CANNOT_ANSWER);

/** Routing to the store is none of the bureau's business yet. */
function bureauDesk({ type, data }: Entry, id: string | undefined): KnownDesks {
  const isForStore =
    type === 'case.routed' && !['with-bureau', 'unrouted'].includes(String(data?.['to']));
  return id === undefined || isForStore ? {} : { bureau: `bureau:${id}` };
}

async function notify(deps: ConsumeDeps, job: EventJob, { event, desks }: Consumed): Promise<void> {
  if (!isHeard(event.type)) return;
  const notices = desksTold(event.type, desks).map((recipient) => ({
    id: noticeIdOf(event.id, recipient),
    recipient,
    topic: event.type,
    eventId: event.id,
    subject: { kind: job.aggregate, id: job.aggregateId },
    at: event.at,
  }));
  await Promise.all(notices.map((notice) => deps.identity.postNotice(notice)));
}

/** Event and recipient, and nothing else: the same notice cannot exist twice. */
const noticeIdOf = (eventId: string, recipient: string): string =>
  sha256Of({ eventId, recipient }).slice(0, 32);
