import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { RecalendarPort } from '@anxintui/shared/store/recalendar-port';
import type { Logger } from 'pino';

export type CalendarWatcherDeps = {
  readonly recalendars: readonly RecalendarPort[];
  readonly ruleBook: () => RuleBook;
  readonly log: Logger;
};
/** Once when the notice is seen, and once more for clocks that another process opened in that same second. */
const TURNS_PER_CALENDAR = 2;

/** Moves provisional deadlines when a holiday notice has been entered; at start it looks once, in case one came meanwhile. */
export function calendarWatcher({ recalendars, ruleBook, log }: CalendarWatcherDeps) {
  let seen = '';
  let turns = 0;
  return async (): Promise<void> => {
    const { version } = ruleBook().calendar;
    if (version !== seen) turns = 0;
    seen = version;
    if (turns >= TURNS_PER_CALENDAR) return;
    let moved = 0;
    for (const port of recalendars) moved += await moveClocks(port);
    turns += 1;
    if (moved > 0) log.info({ moved, calendar: version }, 'calendar.clocks-moved');
  };
}

async function moveClocks(port: RecalendarPort): Promise<number> {
  let moved = 0;
  for await (const id of port.provisional()) if (await port.recalendar(id)) moved += 1;
  return moved;
}
