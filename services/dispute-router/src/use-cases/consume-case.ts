import type { ComplaintsCommands } from '@anxintui/complaints/commands';
import type { DisputeCase } from '@anxintui/complaints/queries';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { EventJob } from '@anxintui/shared/contracts/events';
import { STORE_CANNOT_ANSWER } from '../domain/choose-rung.js';
import {
  bureauDesk,
  type Consumed,
  headquartersDesk,
  type KnownDesks,
  nothingElse,
  storeDesk,
} from './consumed.js';
import { type RouteCaseDeps, routeCase } from './route-case.js';

export type ConsumeCaseDeps = RouteCaseDeps & {
  readonly complaints: Pick<ComplaintsCommands, 'readEvent'>;
};

export async function consumeCase(deps: ConsumeCaseDeps, job: EventJob): Promise<Consumed | null> {
  const found = await deps.complaints.readEvent(job.aggregateId, job.eventId);
  if (!found) return null;
  const { current, event } = found;
  return {
    event,
    desks: desksOf(event, current),
    effect: event.type === 'case.filed' ? () => routeCase(deps, current, event.id) : nothingElse,
  };
}

function desksOf(event: Entry, current: DisputeCase): KnownDesks {
  const { storeId, headquartersId } = current.respondent;
  const shopper: KnownDesks = { shopper: `account:${current.shopperId}` };
  const respondent: KnownDesks = {
    ...storeDesk(storeId),
    ...headquartersDesk(isForHeadquarters(event, current) ? headquartersId : undefined),
  };
  return {
    ...(isAsked('shopper', event) ? { ...shopper, ...representativeDesk(event, current) } : {}),
    ...(isAsked('respondent', event) ? respondent : {}),
    ...bureauDesk(hasReachedBureau(event, current) ? current.bureau?.id : undefined),
    ...officersAccount(event),
  };
}

/** Of a request for materials only those are told who are asked for them. */
const isAsked = (side: 'shopper' | 'respondent', { type, data }: Entry): boolean =>
  type !== 'case.materials-requested' || ['both', side].includes(String(data?.['of']));

/**
 * Headquarters hears of a case once it has come that far: it has acted itself, or the store was silent, passed it on or
 * could not answer at all.
 */
const isForHeadquarters = ({ type }: Entry, dispute: DisputeCase): boolean =>
  type === 'case.headquarters-answer-overdue' ||
  dispute.breaches.some(({ breach }) => breach === 'store-silent') ||
  dispute.clocks.some(({ supersededBy }) => supersededBy === 'with-headquarters') ||
  dispute.routing.some(({ code }) => code === STORE_CANNOT_ANSWER) ||
  [...dispute.offers, ...dispute.declines].some(({ by }) => by === 'headquarters');

/** Before a case has come to a bureau it is none of the bureau's business; its clocks say since when it is. */
const hasReachedBureau = ({ at }: Entry, { clocks }: DisputeCase): boolean =>
  clocks.some(({ kind, startAt }) => BUREAU_CLOCKS.includes(kind) && startAt <= at);
const BUREAU_CLOCKS = ['complaint-acceptance', 'routing'];

/** Told of what happens from the appointment on; whoever is dismissed is told so too, though the case no longer knows them. */
function representativeDesk({ at, data }: Entry, { representative }: DisputeCase): KnownDesks {
  const acting = representative && representative.since <= at ? representative.accountId : null;
  const account = data?.['representative'] ?? acting;
  return typeof account === 'string' ? { representative: `account:${account}` } : {};
}

function officersAccount({ data }: Entry): KnownDesks {
  const officer = data?.['officer'];
  return typeof officer === 'string' ? { officer: `account:${officer}` } : {};
}
