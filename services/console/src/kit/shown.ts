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
