import { PUBLISHED_YEARS } from '@anxintui/shared/calendar/published-years';
import type { HolidayCalendar } from '@anxintui/shared/calendar/rule-set';

/** A calendar's version is the date of its newest notice. */
export const FIRST_CALENDAR: HolidayCalendar = { version: '2025-11-04', years: PUBLISHED_YEARS };
