import type { HolidayYear } from '@anxintui/shared/calendar/rule-set';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_CALENDAR } from '../domain/calendars.js';
import { FIRST_RULE_SET } from '../domain/rule-sets.js';
import { watchRuleBook } from '../queries.js';
import { enterHolidayNotice } from '../use-cases/enter-holiday-notice.js';
import { calendarModel, mongoRuleBooks, ruleSetModel } from './rule-books.js';

const { connection, drop } = await testDatabase('rule-books');
afterAll(drop);
const at = new Date('2026-11-05T04:00:00Z');
const ruleBooks = mongoRuleBooks(connection);
const entered = (cause: string) => ({ at, cause, fingerprint: 'f' });
const { version: _id, ...rules } = FIRST_RULE_SET;
await ruleSetModel(connection).insertMany([{ _id, ...rules, enteredAt: at }]);
beforeEach(async () => {
  await calendarModel(connection).deleteMany({});
  await ruleBooks.addCalendar(FIRST_CALENDAR, entered('migration'));
});

const notice = (day = '2027-01-01'): HolidayYear => ({
  source: '国务院办公厅通知',
  statutory: [day],
  rest: [],
  adjusted: [],
});
const entering = async (of = notice(), cause = of.statutory.join(), refresh = NO_REFRESH) => {
  const entry = { year: '2027', notice: of, cause, fingerprint: of.statutory.join() };
  const { calendar } = await enterHolidayNotice({ ruleBooks, now: () => at, refresh }, entry);
  return calendar;
};
const NO_REFRESH = async () => undefined;

describe('the rule book', () => {
  it('is the rule set in force and the newest calendar', async () => {
    await ruleBooks.addCalendar({ ...FIRST_CALENDAR, version: '2026-11-05' }, entered('k'));

    const { ruleSet, calendar } = await ruleBooks.current();

    expect(ruleSet).toEqual(FIRST_RULE_SET);
    expect(calendar).toEqual({ ...FIRST_CALENDAR, version: '2026-11-05' });
  });

  it('never has a version edited: the same name again is refused', async () => {
    const { version } = FIRST_CALENDAR;

    expect(await ruleBooks.addCalendar({ version, years: {} }, entered('k'))).toBe(false);
    expect((await ruleBooks.current()).calendar).toEqual(FIRST_CALENDAR);
  });

  it('is missing loudly before the migration', async () => {
    await calendarModel(connection).deleteMany({});

    await expect(ruleBooks.current()).rejects.toThrow('run the migration first');
  });

  it('in memory follows what was entered elsewhere', async () => {
    const book = await watchRuleBook(connection);
    expect(book.current().calendar.version).toBe('2025-11-04');

    await entering();

    await expect.poll(() => book.current().calendar.version, { timeout: 3000 }).toBe('2026-11-05');
    book.stop();
  });
});

describe('entering a holiday notice', () => {
  it('makes a new version that counts at once', async () => {
    const book = await watchRuleBook(connection);

    const { version, years } = await entering(notice(), 'k', async () => {
      await book.refresh();
    });
    book.stop();

    expect(version).toBe('2026-11-05');
    expect(Object.keys(years)).toEqual(['2025', '2026', '2027']);
    expect(book.current().calendar.version).toBe('2026-11-05');
  });

  it('again changes nothing, also when another notice came in between', async () => {
    await entering(notice('2027-01-01'), 'first');
    await entering(notice('2027-01-02'), 'second');

    expect((await entering(notice('2027-01-01'), 'first')).version).toBe('2026-11-05');
    expect((await ruleBooks.current()).calendar.years['2027']?.statutory).toEqual(['2027-01-02']);
  });

  it('is refused under a key that entered another one', async () => {
    await entering(notice('2027-01-01'), 'first');

    await expect(entering(notice('2027-01-02'), 'first')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('may be corrected a dozen times on one day, and the last correction counts', async () => {
    for (let day = 1; day <= 12; day += 1)
      await entering(notice(`2027-01-${String(day).padStart(2, '0')}`));

    expect((await ruleBooks.current()).calendar.years['2027']?.statutory).toEqual(['2027-01-12']);
  });
});
