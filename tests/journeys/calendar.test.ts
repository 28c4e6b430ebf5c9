import { DeadlineView, HolidayNoticeView } from '@anxintui/shared/contracts/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON } from '../support/time.js';

/** Made up for this test: the Spring Festival of 2027 with five more days off and one exchanged Sunday. */
const NOTICE = {
  year: '2027',
  source: '国务院办公厅关于2027年部分节假日安排的通知（测试用）',
  statutory: [
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-04-05',
    '2027-05-01',
    '2027-05-02',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
    '2027-10-02',
    '2027-10-03',
  ],
  rest: ['2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12', '2027-02-13'],
  adjusted: ['2027-02-14'],
};

describe('the calendar of working days', () => {
  let stack: Stack;
  let anybody: Person;
  let analyst: Person;
  let deadline: (rule: string, from: string) => Promise<z.infer<typeof DeadlineView>>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2027-02-01T01:00:00Z' });
    anybody = person(stack.url, 'shopper-1');
    analyst = person(stack.url, 'province-analyst-1');
    deadline = (rule, from) =>
      anybody.get(`${API}/deadlines?rule=${rule}&from=${from}`, DeadlineView);
  });
  afterAll(() => stack.stop());

  it.each([
    ['complaint-acceptance', 7, '2026-02-13', '2026-03-02'],
    ['complaint-acceptance', 7, '2026-04-28', '2026-05-11'],
    ['complaint-acceptance', 7, '2026-05-08', '2026-05-18'],
    ['complaint-acceptance', 7, '2026-09-28', '2026-10-13'],
    ['complaint-acceptance', 7, '2026-09-30', '2026-10-15'],
    ['headquarters-answer', 10, '2026-02-13', '2026-03-05'],
    ['clue-verification', 15, '2026-09-30', '2026-10-27'],
    ['mediation', 60, '2026-07-25', '2026-09-23'],
    ['mediation', 60, '2026-08-04', '2026-10-04'],
  ])(
    '%s: %i days after %s is %s, to the end of that day in Shanghai',
    async (rule, length, from, due) => {
      const answer = await deadline(rule, from);

      expect(answer).toMatchObject({ dueOn: due, provisional: false, rule: { length } });
      expect(answer.dueAt).toBe(`${due}T16:00:00.000Z`);
      expect(answer.explanation).not.toBe('');
    },
  );

  it('is provisional for a year whose notice has not been published', async () => {
    expect(await deadline('complaint-acceptance', '2027-02-01')).toMatchObject({
      dueOn: '2027-02-12',
      provisional: true,
      calendarVersion: '2025-11-04',
    });
  });

  it('moves with the notice: dates asked for, and clocks that were already running, the old one kept', async () => {
    const shopper = person(stack.url, 'shopper-1');
    const { id } = await refusedAndDisputed({
      shopper,
      clerk: person(stack.url, 'clerk-1'),
      storeId: STORES.suzhouStore,
      boughtOn: '2027-01-31',
      firstRung: 'bureau',
    });
    const before = await shopper.cases.reaching(id, 'with-bureau');
    expect(clockOf(before, 'complaint-acceptance')).toMatchObject({
      dueOn: '2027-02-12',
      provisional: true,
    });

    const entered = await analyst.send({ method: 'POST', path: `${API}/calendars`, body: NOTICE });

    expect(entered.status).toBe(201);
    const { version } = HolidayNoticeView.parse(entered.body);
    expect(await deadline('complaint-acceptance', '2027-02-01')).toMatchObject({
      dueOn: '2027-02-17',
      dueAt: '2027-02-17T16:00:00.000Z',
      provisional: false,
      calendarVersion: version,
    });
    await expect
      .poll(async () => clockOf(await shopper.cases.read(id), 'complaint-acceptance'), SOON)
      .toMatchObject({
        generation: 2,
        state: 'open',
        dueOn: '2027-02-17',
        provisional: false,
        calendarVersion: version,
      });
    const after = await shopper.cases.read(id);
    expect(openClocks(after)).toEqual(['complaint-acceptance']);
    expect(after.clocks.find(({ generation }) => generation === 1)).toMatchObject({
      state: 'superseded',
      dueOn: '2027-02-12',
    });
    expect(told(after)).toHaveLength(told(before).length + 1);
    expect(after.timeline.at(-1)?.cause).toContain(`calendar:${version}`);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('is nobody else’s to change', async () => {
    const asked = { method: 'POST', path: `${API}/calendars`, body: NOTICE };

    expect((await anybody.send(asked)).status).toBe(403);
    expect((await person(stack.url, 'supervisor-1').send(asked)).status).toBe(403);
  });

  it('does not go back to an older notice because that is sent again after its correction', async () => {
    const key = 'notice-2027';
    const path = `${API}/calendars`;
    const first = { ...NOTICE, source: '更正一' };
    await analyst.send({ method: 'POST', path, key, body: first });
    await analyst.send({ method: 'POST', path, body: { ...NOTICE, source: '更正二' } });
    const { calendarVersion } = await deadline('complaint-acceptance', '2027-02-01');

    await analyst.send({ method: 'POST', path, key, body: first });

    const now = await deadline('complaint-acceptance', '2027-02-01');
    expect(now.calendarVersion).toBe(calendarVersion);
    expect(stack.failures).toEqual([]);
  });
});
