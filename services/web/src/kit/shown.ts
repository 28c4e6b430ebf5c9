import type { Language } from '../copy/catalogue.js';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;
const ZONE = 'Asia/Shanghai';

/** ¥128.50, from fen. */
export const money = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** 2026年3月2日 or 2 March 2026, from YYYY-MM-DD: a day of Shanghai, whatever the device's zone. */
export function day(civilDate: string, language: Language): string {
  const at = new Date(`${civilDate}T12:00:00+08:00`);
  return at.toLocaleDateString(LOCALES[language], { timeZone: ZONE, dateStyle: 'long' });
}

const DAY_SIGNS = 10;
/** The day of Shanghai, as YYYY-MM-DD, on which an instant falls. */
export const dayOf = (instant: string | number): string =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, DAY_SIGNS);

/** The last day before something is due: the API gives the first instant that is too late. */
export const dueDay = (dueAt: string): string => dayOf(Date.parse(dueAt) - 1);

/** The day and the minute of an instant, in Shanghai. */
export function moment(instant: string, language: Language): string {
  return new Date(instant).toLocaleString(LOCALES[language], {
    timeZone: ZONE,
    dateStyle: 'long',
    timeStyle: 'short',
  });
}

/** 7K3M-9Q2F-X4TD-H8PZ. */
export const receiptNumber = (id: string): string => id.match(/.{1,4}/g)?.join('-') ?? id;

const DAY_MS = 86_400_000;
const dayNumber = (instant: Date): number =>
  Math.floor((instant.getTime() + 8 * 3_600_000) / DAY_MS);

/** Whole days of Shanghai from today until a day; negative once it is past. */
export const daysUntil = (civilDate: string, now: Date): number =>
  dayNumber(new Date(`${civilDate}T12:00:00+08:00`)) - dayNumber(now);

/** 138****5678. */
export const maskedPhone = (phone: string): string =>
  phone.replace(/^.*?(\d{3})\d{4}(\d{4})$/, '$1****$2');
