import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { isCivilDate } from '@anxintui/shared/calendar/civil-date';
import { deadlineOf } from '@anxintui/shared/calendar/deadline';
import { explainDeadline } from '@anxintui/shared/calendar/explain';
import type { ClockRule, RuleBook } from '@anxintui/shared/calendar/rule-set';
import {
  DeadlineQuery,
  DeadlineView,
  HolidayNoticeBody,
  HolidayNoticeView,
} from '@anxintui/shared/contracts/registry';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { EdgeError } from '@anxintui/shared/http/problem';
import type { RuleBooks } from '../domain/repositories.js';
import { enterHolidayNotice } from '../use-cases/enter-holiday-notice.js';
import { endpoint } from './policy.js';

type Deps = {
  readonly ruleBook: () => RuleBook;
  readonly ruleBooks: RuleBooks;
  readonly refresh: () => Promise<void>;
  readonly now: () => Date;
};

export const deadlineRoute = ({ ruleBook }: Deps): Endpoint =>
  endpoint(
    {
      id: 'deadline',
      method: 'get',
      path: '/deadlines',
      summary: '期限计算器 · when is it due, and why',
      query: DeadlineQuery,
      reply: DeadlineView,
    },
    async ({ query, language }) => {
      const { ruleSet, calendar } = ruleBook();
      const rule = ruleNamed(query.rule, ruleBook());
      const deadline = deadlineOf(rule, startOf(query.from), calendar);
      const { id, length, dayType, standing } = rule;
      const title = rule.title[language];
      const article = rule.article[language];
      return {
        body: {
          rule: { id, title, article, length, dayType, standing },
          from: query.from,
          ...deadline,
          ruleSetVersion: ruleSet.version,
          explanation: explainDeadline(deadline, rule, language),
        },
      };
    },
  );

function ruleNamed(name: string, { ruleSet }: RuleBook): ClockRule {
  const rule = Object.hasOwn(ruleSet.rules, name) ? ruleSet.rules[name] : undefined;
  if (rule) return rule;
  throw new DomainError('rule-broken', 'unknown-rule', `no rule ${name}`, {
    details: { rule: name, known: Object.keys(ruleSet.rules).join(', ') },
  });
}

const DAY_OR_INSTANT = {
  zh: '请填日期（如 2026-03-02）或带时区的时刻（如 2026-03-02T09:00:00+08:00）',
  en: 'a day such as 2026-03-02, or an instant such as 2026-03-02T09:00:00+08:00',
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day in Asia/Shanghai, or an instant with its offset. */
function startOf(from: string): string | Date {
  if (isCivilDate(from)) return from;
  // A plus sign in a query reads as a space.
  const text = from.replace(' ', '+');
  const at = INSTANT.test(text) ? new Date(text) : new Date(Number.NaN);
  const year = at.getUTCFullYear();
  if (year >= 2000 && year < 2100) return at;
  throw new EdgeError(400, 'invalid-request', {
    errors: [{ parameter: 'from', detail: DAY_OR_INSTANT }],
  });
}

export const enterHolidayNoticeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'enter-holiday-notice',
      method: 'post',
      path: '/calendars',
      summary: '录入放假通知 · enter a year’s holiday notice',
      body: HolidayNoticeBody,
      reply: HolidayNoticeView,
      status: 201,
    },
    async ({ body: { year, ...notice }, request }) => {
      if (!request) throw nothing('request');
      const { key: cause, fingerprint } = request;
      const entered = await enterHolidayNotice(deps, { year, notice, cause, fingerprint });
      const { version, years } = entered.calendar;
      return {
        body: { version, years: Object.keys(years) },
        headers: entered.replayed ? { 'Idempotency-Replayed': 'true' } : {},
      };
    },
  );
