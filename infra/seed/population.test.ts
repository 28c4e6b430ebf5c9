import { versionOn } from '@anxintui/registry/domain/pledge';
import { cityOf, countyOf, fullNameOf, zoneOf } from '@anxintui/shared/divisions/divisions';
import { checkCreditCode } from '@anxintui/shared/identifiers/credit-code';
import { parsePledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { parseReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { describe, expect, it } from 'vitest';
import { populationOf } from './population.js';

describe.each([1, 2, 7])('the population of seed %i', (seed) => {
  const { enterprises, stores, pledges } = populationOf(seed);
  const places = stores.map((store) => store.facts);

  it('lies in real counties of 16 cities, its zones in the same city, its addresses in the county', () => {
    expect(places.filter(({ division }) => !countyOf(division))).toEqual([]);
    expect(new Set(places.map(({ division }) => cityOf(division)?.code)).size).toBe(16);
    expect(
      places.filter(({ division, zone }) => zone && zoneOf(zone)?.city !== cityOf(division)?.code),
    ).toEqual([]);
    expect(
      places.filter(({ division, address }) => !address.startsWith(fullNameOf(division) ?? '-')),
    ).toEqual([]);
    expect(places.filter(({ zone }) => zone).length).toBeGreaterThanOrEqual(2);
  });

  it('has valid and distinct numbers, codes and names', () => {
    const distinct = (values: readonly string[]) => new Set(values).size;

    expect(enterprises.map(({ creditCode }) => checkCreditCode(creditCode))).toEqual(
      Array(30).fill('valid'),
    );
    expect(distinct(enterprises.map(({ creditCode }) => creditCode))).toBe(30);
    expect(distinct(enterprises.map(({ name }) => name))).toBe(30);
    expect(distinct(places.map(({ name }) => name))).toBe(200);
    expect(stores.filter(({ id }) => parseReceiptNumber(id) !== id)).toEqual([]);
    expect(pledges.filter(({ number }) => parsePledgeNumber(number) !== number)).toEqual([]);
    expect(distinct(pledges.map(({ number }) => number))).toBe(200);
  });

  it('has a seller of record for every store, a third of them without headquarters', () => {
    const names = new Map(enterprises.map(({ id, name }) => [id, name]));

    expect(places.filter(({ seller }) => names.get(seller.id) !== seller.name)).toEqual([]);
    expect(places.filter(({ headquartersId }) => !headquartersId)).toHaveLength(66);
  });

  it('promises something that is in force, in each trade for some of its goods', () => {
    const idle = pledges.filter(({ version }, n) => {
      const goods = places[n]?.categories ?? [];
      return goods.every((category) => version.excluded.includes(category));
    });

    expect(idle).toEqual([]);
    expect(
      pledges.filter(({ version }) => !versionOn({ versions: [version] }, '2025-07-01')),
    ).toEqual([]);
    expect(
      pledges.filter(({ version }) => !versionOn({ versions: [version] }, '2027-12-31')),
    ).toEqual([]);
  });
});
