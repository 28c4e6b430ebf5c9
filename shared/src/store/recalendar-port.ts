import type { Aggregate, Repository } from '../aggregate/aggregate.js';
import { recalendared } from '../aggregate/recalendar.js';
import type { RuleBook } from '../calendar/rule-set.js';
import type { RowModel } from './aggregate-model.js';

/** What a new holiday notice does to the open clocks of one collection. */
export type RecalendarPort = {
  /** Ids of the aggregates with an open clock that waited for a notice; a scan, made once per notice. */
  provisional(): AsyncIterable<string>;
  /** Moves the clocks of one aggregate to the present calendar, once per calendar; false when nothing moved. */
  recalendar(id: string): Promise<boolean>;
};
export type RecalendarDeps<A extends Aggregate> = {
  readonly rows: Repository<A>;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
};

export function recalendarPort<A extends Aggregate>(
  model: RowModel,
  name: string,
  { rows, now, ruleBook }: RecalendarDeps<A>,
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
      const key = `calendar:${ruleBook().calendar.version}`;
      const loaded = await rows.load(id, key);
      if (!loaded || loaded.honoured !== undefined) return false;
      const decision = recalendared(loaded.current, name, { at: now(), ruleBook: ruleBook() });
      return decision ? (await rows.save(loaded.current, decision, { key })) !== null : false;
    },
  };
}
