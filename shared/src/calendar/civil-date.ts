/** A day in Asia/Shanghai, written YYYY-MM-DD. */
export type CivilDate = string;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Asia/Shanghai has kept UTC+8 without daylight saving since 1992 (IANA tz database). */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

export const civilDateOf = (instant: Date): CivilDate =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

export const startOfDay = (on: CivilDate): Date =>
  new Date(Date.parse(`${on}T00:00:00Z`) - SHANGHAI_OFFSET_MS);

/** The first instant that is no longer part of the day. */
export const endOfDay = (on: CivilDate): Date => new Date(startOfDay(on).getTime() + DAY_MS);

export const addDays = (on: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const dayOfWeek = (on: CivilDate): number => new Date(`${on}T00:00:00Z`).getUTCDay();

export const isCivilDate = (text: string): boolean => {
  if (!FORM.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
