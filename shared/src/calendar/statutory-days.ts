import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';
import { addDays, type CivilDate } from './civil-date.js';

const QINGMING = 7;

const two = (figure: number): string => String(figure).padStart(2, '0');
const civil = (day: SolarDay): CivilDate =>
  `${String(day.getYear()).padStart(4, '0')}-${two(day.getMonth())}-${two(day.getDay())}`;
const lunar = (year: number, month: number, day: number): CivilDate =>
  civil(LunarDay.fromYmd(year, month, day).getSolarDay());

/** 《全国年节及纪念日放假办法》 (revised 2024-11-10), art. 2: thirteen days, fewer where two festivals meet. */
function computed(year: number): ReadonlySet<CivilDate> {
  const newYear = lunar(year, 1, 1);
  return new Set([
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((days) => addDays(newYear, days)),
    civil(SolarTerm.fromIndex(year, QINGMING).getSolarDay()),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(year, 5, 5),
    lunar(year, 8, 15),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ]);
}

const memory = new Map<number, ReadonlySet<CivilDate>>();

/** The statutory holidays of a year as the calendar alone gives them, without exchanged days. */
export function statutoryDaysOf(year: number): ReadonlySet<CivilDate> {
  const days = memory.get(year) ?? computed(year);
  memory.set(year, days);
  return days;
}
