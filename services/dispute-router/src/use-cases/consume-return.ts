import type { ComplaintsCommands } from '@anxintui/complaints/commands';
import type { ReturnsCommands } from '@anxintui/returns/commands';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { EventJob } from '@anxintui/shared/contracts/events';
import { type Consumed, headquartersDesk, nothingElse, storeDesk } from './consumed.js';

export type ConsumeReturnDeps = {
  readonly returns: Pick<ReturnsCommands, 'readEvent'>;
  readonly complaints: Pick<ComplaintsCommands, 'openDispute'>;
};
/** What opens a dispute beside the return; its number is in the event. */
const OPENING = ['return.disputed', 'return.refund-overdue'];

export async function consumeReturn(
  { returns, complaints }: ConsumeReturnDeps,
  job: EventJob,
): Promise<Consumed | null> {
  const found = await returns.readEvent(job.aggregateId, job.eventId);
  if (!found) return null;
  const { current, event } = found;
  const caseId = caseOpenedBy(event);
  return {
    event,
    desks: {
      shopper: `account:${current.shopperId}`,
      ...storeDesk(current.seller.storeId),
      ...headquartersDesk(current.seller.headquartersId),
    },
    effect:
      caseId === null
        ? nothingElse
        : async () =>
            void (await complaints.openDispute({ returnId: current.id, caseId }, event.id)),
  };
}

function caseOpenedBy({ type, data }: Entry): string | null {
  const caseId = data?.['caseId'];
  return OPENING.includes(type) && typeof caseId === 'string' ? caseId : null;
}
