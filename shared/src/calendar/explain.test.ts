import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline.js';
import { explainDeadline } from './explain.js';
import { PUBLISHED_YEARS } from './published-years.js';
import type { ClockRule, HolidayCalendar } from './rule-set.js';
import type { Language } from './tongues.js';

const calendar: HolidayCalendar = { version: '2025-11-04', years: PUBLISHED_YEARS };
const aRule = (overrides: Partial<ClockRule>): ClockRule => ({
  id: 'a-rule',
  title: { zh: '期限', en: 'a deadline' },
  article: { zh: '第一条', en: 'art. 1' },
  length: 7,
  dayType: 'working-day',
  roll: 'none',
  standing: 'statutory',
  ...overrides,
});
const explained = (rule: ClockRule, from: Date | string, language: Language): string =>
  explainDeadline(deadlineOf(rule, from, calendar), rule, language);

describe('the explanation of a deadline', () => {
  it('names every working day that counts and says which are adjusted', () => {
    const rule = aRule({});

    expect(explained(rule, '2026-02-13', 'en')).toBe(
      '7 working days after 13 Feb 2026: 14 Feb (adjusted working day), 24, 25, 26, 27 Feb, 28 Feb (adjusted working day), 2 Mar',
    );
    expect(explained(rule, '2026-02-13', 'zh')).toBe(
      '2026年2月13日之后的7个工作日：2月14日（调休上班）、2月24、25、26、27日、2月28日（调休上班）、3月2日',
    );
  });

  it('says the year where it changes, and that an unpublished one is provisional', () => {
    const rule = aRule({ length: 2 });

    expect(explained(rule, '2026-12-30', 'en')).toBe(
      '2 working days after 30 Dec 2026: 31 Dec, 4 Jan 2027 (provisional until the holiday notice of that year is published)',
    );
    expect(explained(rule, '2026-12-30', 'zh')).toBe(
      '2026年12月30日之后的2个工作日：12月31日、2027年1月4日（暂定，待该年放假通知公布后重新计算）',
    );
  });

  it('says where calendar days end', () => {
    const rule = aRule({ length: 60, dayType: 'calendar-day', roll: 'statutory-holiday' });

    expect(explained(rule, '2026-07-25', 'en')).toBe(
      '60 calendar days after 25 Jul 2026: 23 Sep 2026',
    );
    expect(explained(rule, '2026-07-25', 'zh')).toBe('2026年7月25日之后的60日：2026年9月23日');
  });

  it('says why a last day is rolled', () => {
    const rule = aRule({ length: 60, dayType: 'calendar-day', roll: 'statutory-holiday' });
    const strictest = aRule({ length: 62, dayType: 'calendar-day', roll: 'whole-break' });

    expect(explained(rule, '2026-08-04', 'en')).toBe(
      '60 calendar days after 4 Aug 2026: 3 Oct 2026, a statutory holiday, so 4 Oct 2026',
    );
    expect(explained(rule, '2026-08-04', 'zh')).toBe(
      '2026年8月4日之后的60日：2026年10月3日，该日为法定休假日，顺延至2026年10月4日',
    );
    expect(explained(strictest, '2026-08-04', 'en')).toBe(
      '62 calendar days after 4 Aug 2026: 5 Oct 2026, part of a holiday break, so 8 Oct 2026',
    );
    expect(explained(strictest, '2026-08-04', 'zh')).toBe(
      '2026年8月4日之后的62日：2026年10月5日，该日为放假调休日，顺延至2026年10月8日',
    );
  });

  it('gives hours from moment to moment, in Shanghai time', () => {
    const rule = aRule({ length: 96, dayType: 'hour' });
    const from = new Date('2026-02-13T02:30:00Z');

    expect(explained(rule, from, 'en')).toBe('96 hours after 13 Feb 2026 10:30: 17 Feb 2026 10:30');
    expect(explained(rule, from, 'zh')).toBe(
      '2026年2月13日 10:30之后的96小时：2026年2月17日 10:30',
    );
  });

  it('says one day in the singular', () => {
    expect(explained(aRule({ length: 1 }), '2026-07-01', 'en')).toBe(
      '1 working day after 1 Jul 2026: 2 Jul',
    );
  });
});
