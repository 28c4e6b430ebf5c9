import {
  allCounties,
  type County,
  cityOf,
  countyOf,
  provinceOf,
  replacedOf,
  successorOf,
} from '@anxintui/shared/divisions/divisions';
import { fault, type Read } from './import-cells.js';

/** The county that a list names by its code or by its names. */
export function readDivision(code: string, names: readonly string[]): Read<string> {
  const digits = CODE.exec(code)?.[1];
  if (digits) return coded(digits);
  const text = plainName(code + names.join(''));
  if (text === '') return fault('division', 'missing');
  const [only, ...others] = COUNTIES_BY_NAME.get(text) ?? [];
  if (only === undefined) return fault('division', 'unknown-place', { place: text });
  return others.length === 0
    ? { value: only }
    : fault('division', 'ambiguous-place', { place: text });
}

/** Six digits, or twelve of which the last six name no township. */
const CODE = /^(\d{6})(?:0{6})?$/;

function coded(division: string): Read<string> {
  if (countyOf(division)) return { value: division };
  const successor = successorOf(division);
  if (successor) return fault('division', 'division-replaced', { division, successor });
  const successors = replacedOf(division)?.successors ?? [];
  if (successors.length > 0)
    return fault('division', 'division-divided', { division, successors: successors.join('、') });
  return fault('division', 'outside-the-delta', { division });
}

const plainName = (text: string): string => text.replaceAll(/[\s\-/·,，]|市辖区/g, '');
const short = (name: string): string => (name.length > 2 ? name.replace(/[省市区县]$/, '') : name);
const spellings = (name: string | undefined): string[] => (name ? [name, short(name), ''] : ['']);

function namesOf({ code, nameZh }: County): string[] {
  const provinces = spellings(provinceOf(code)?.nameZh);
  const cities = spellings(cityOf(code)?.nameZh);
  return provinces.flatMap((province) =>
    cities.flatMap((city) => [nameZh, short(nameZh)].map((county) => province + city + county)),
  );
}

const COUNTIES_BY_NAME: ReadonlyMap<string, readonly string[]> = byName();

function byName(): Map<string, string[]> {
  const counties = new Map<string, string[]>();
  for (const county of allCounties())
    for (const name of new Set(namesOf(county)))
      counties.set(name, [...(counties.get(name) ?? []), county.code]);
  return counties;
}
