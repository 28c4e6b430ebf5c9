import {
  type Aggregate,
  changedMeanwhile,
  EVERYTHING,
  type Repository,
} from '../aggregate/aggregate.js';
import { recalendared } from '../aggregate/recalendar.js';
import type { RuleBook } from '../calendar/rule-set.js';
import type { RowModel } from './aggregate-model.js';

/** What a new holiday notice does to the open clocks of one collection. */
export type RecalendarPort = {
  /** Ids of the aggregates with an open clock that waited for a notice; a scan, made once per notice. */
  provisional(): AsyncIterable<string>;
  /** Moves the clocks of one aggregate to the present calendar; false when there is nothing to move. */
  recalendar(id: string): Promise<boolean>;
};
const TRIES = 5;

export type RecalendarDeps<A extends Aggregate> = {
  readonly rows: Repository<A>;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
};

export function recalendarPort<A extends Aggregate>(
  model: RowModel,
  name: string,
  deps: RecalendarDeps<A>,
): RecalendarPort {
  return {
    async *provisional() {
      const found = model.collection.find(
        { clocks: { $elemMatch: { state: 'open', provisional: true } } },
        { projection: { _id: 1 } },
      );
      for await (const { _id } of found) yield String(_id);
    },
    async recalendar(id) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const outcome = await attempt(deps, name, id);
        if (outcome !== 'lost') return outcome === 'moved';
      }
      throw changedMeanwhile(id);
    },
  };
}

async function attempt<A extends Aggregate>(
  { rows, now, ruleBook }: RecalendarDeps<A>,
  name: string,
  id: string,
): Promise<'moved' | 'nothing' | 'lost'> {
  const current = (await rows.load(id, '', EVERYTHING))?.current;
  const decision = current && recalendared(current, name, { at: now(), ruleBook: ruleBook() });
  if (!decision) return 'nothing';
  const key = `calendar:${ruleBook().calendar.version}:${current.version}`;
  return (await rows.save(current, decision, { key })) ? 'moved' : 'lost';
}
