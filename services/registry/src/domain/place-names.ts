import {
  allCities,
  allCounties,
  allProvinces,
  allZones,
} from '@anxintui/shared/divisions/divisions';

const UNIT = /(新区|[省市区县])$/;

/** 苏州市 is also called 苏州, but 丰县 is never called 丰. */
export function namesOf(name: string): readonly string[] {
  const short = name.replace(UNIT, '');
  return short.length > 1 ? [...new Set([name, short])] : [name];
}

const PLACES: ReadonlySet<string> = new Set(
  [...allProvinces(), ...allCities(), ...allCounties(), ...allZones()].flatMap(({ nameZh }) =>
    namesOf(nameZh),
  ),
);
const LONGEST = Math.max(...[...PLACES].map((name) => name.length));

/**
 * The name of a company without the place where it is registered: whoever looks for a shop in 南京 does not mean the
 * shops elsewhere of a company that was founded there.
 */
export function withoutPlace(name: string): string {
  for (let length = Math.min(LONGEST, name.length - 1); length > 1; length -= 1)
    if (PLACES.has(name.slice(0, length))) return withoutPlace(name.slice(length));
  return name;
}
