import { PUBLISHED_YEARS } from '../calendar/published-years.js';
import type { ClockRule, RuleBook } from '../calendar/rule-set.js';

type Figures = Pick<ClockRule, 'length' | 'dayType' | 'roll' | 'standing'>;

const FIGURES: Readonly<Record<string, Figures>> = {
  pass: { length: 7, dayType: 'calendar-day', roll: 'none', standing: 'promise' },
  refund: { length: 48, dayType: 'hour', roll: 'none', standing: 'promise' },
  'store-answer': { length: 96, dayType: 'hour', roll: 'none', standing: 'promise' },
  'headquarters-answer': { length: 10, dayType: 'working-day', roll: 'none', standing: 'promise' },
  'escalation-window': { length: 30, dayType: 'calendar-day', roll: 'none', standing: 'target' },
  routing: { length: 1, dayType: 'working-day', roll: 'none', standing: 'target' },
  'complaint-acceptance': {
    length: 7,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  mediation: {
    length: 60,
    dayType: 'calendar-day',
    roll: 'statutory-holiday',
    standing: 'statutory',
  },
  inspection: { length: 24, dayType: 'hour', roll: 'none', standing: 'promise' },
  'refund-clue': {
    length: 15,
    dayType: 'calendar-day',
    roll: 'statutory-holiday',
    standing: 'statutory',
  },
  'refund-confirmation': { length: 15, dayType: 'calendar-day', roll: 'none', standing: 'target' },
  'termination-notice': {
    length: 7,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  'performance-confirmation': {
    length: 30,
    dayType: 'calendar-day',
    roll: 'none',
    standing: 'target',
  },
  review: { length: 10, dayType: 'working-day', roll: 'none', standing: 'target' },
  validity: { length: 1095, dayType: 'calendar-day', roll: 'none', standing: 'promise' },
  'renewal-opens': { length: 1065, dayType: 'calendar-day', roll: 'none', standing: 'target' },
  performance: { length: 15, dayType: 'calendar-day', roll: 'none', standing: 'promise' },
};

/** The figures in force and the published calendar, under a version of their own. */
export const testRuleBook: RuleBook = {
  ruleSet: {
    version: 'test-rules',
    validFrom: '2026-01-01',
    rules: Object.fromEntries(
      Object.entries(FIGURES).map(([id, figures]) => [
        id,
        { id, title: { zh: id, en: id }, article: { zh: '第一条', en: 'art. 1' }, ...figures },
      ]),
    ),
  },
  calendar: { version: '2025-11-04', years: PUBLISHED_YEARS },
};
