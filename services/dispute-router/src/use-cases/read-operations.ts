import { AGGREGATES, type AggregateName } from '@anxintui/shared/contracts/events';
import type { DeadLetters } from '../domain/dead-entries.js';

/** Enough to see that something is wrong; what lies beyond need not be counted. */
const MOST_WAITING = 1_000;

type Beat = {
  readonly kind: string;
  readonly process: string;
  readonly at: Date;
  readonly figures: Readonly<Record<string, number>>;
};
type Waiting = (
  most: number,
) => Promise<{ readonly count: number; readonly oldestAt: Date | null }>;
type Queues = readonly {
  readonly name: string;
  readonly depths: Readonly<Record<string, number>>;
}[];
export type OperationsDeps = {
  readonly minding: () => Promise<{ readonly isMinded: boolean }>;
  readonly heartbeats: { readonly all: () => Promise<readonly Beat[]> };
  readonly outboxes: Readonly<Record<AggregateName, { readonly waiting: Waiting }>>;
  /** Null while Redis cannot be asked. */
  readonly queues: () => Promise<Queues | null>;
  readonly deadLetters: Pick<DeadLetters, 'count'>;
  readonly now: () => Date;
};
export type Operations = Awaited<ReturnType<typeof readOperations>>;

/** What the machinery says of itself at this moment. */
export async function readOperations(deps: OperationsDeps) {
  const [{ isMinded }, heartbeats, outboxes, queues, deadEntries] = await Promise.all([
    deps.minding(),
    deps.heartbeats.all(),
    Promise.all(AGGREGATES.map((name) => outboxOf(name, deps))),
    deps.queues(),
    deps.deadLetters.count(),
  ]);
  const newest = (kind: string) =>
    heartbeats
      .filter((beat) => beat.kind === kind)
      .reduce<Beat | null>((last, beat) => (last && last.at >= beat.at ? last : beat), null);
  const [sweeper, auditor] = [newest('sweeper'), newest('auditor')];
  return { at: deps.now(), isMinded, sweeper, auditor, heartbeats, outboxes, queues, deadEntries };
}

async function outboxOf(aggregate: AggregateName, { outboxes }: OperationsDeps) {
  const { count, oldestAt } = await outboxes[aggregate].waiting(MOST_WAITING);
  return { aggregate, waiting: count, oldestAt };
}
