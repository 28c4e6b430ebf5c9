import { movementsOf } from '@anxintui/registry/domain/figure-movements';
import type { Pledge } from '@anxintui/registry/domain/pledge';
import { versionOn, wasEverInForce } from '@anxintui/registry/domain/pledge';
import { cityOf, countyOf, fullNameOf, zoneOf } from '@anxintui/shared/divisions/divisions';
import { checkCreditCode } from '@anxintui/shared/identifiers/credit-code';
import { parsePledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { parseReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { PLEDGE_STATUSES } from '@anxintui/shared/vocabulary/pledges';
import { describe, expect, it } from 'vitest';
import { plannedPledge, pledgeOf } from './pledges.js';
import { type Population, populationOf } from './population.js';

const NOW = new Date('2026-05-06T01:00:00Z');
const distinct = (values: readonly string[]) => new Set(values).size;
const pledgesOf = ({ seed, stores }: Population): Pledge[] =>
  stores.flatMap((store) => pledgeOf(store, { seed, now: NOW })?.next ?? []);

describe.each([
  ['the landmarks', 1, 200],
  ['the landmarks of another seed', 7, 200],
  ['the demo', 1, 2_000],
  ['the demo of another seed', 2, 2_000],
])('the population of %s', (_, seed, size) => {
  const population = populationOf(seed, size);
  const { enterprises, stores } = population;
  const pledges = pledgesOf(population);
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
    const valid = Array(enterprises.length).fill('valid');

    expect(stores).toHaveLength(size);
    expect(enterprises.map(({ creditCode }) => checkCreditCode(creditCode))).toEqual(valid);
    expect(distinct(enterprises.map(({ creditCode }) => creditCode))).toBe(enterprises.length);
    expect(distinct(enterprises.map(({ name }) => name))).toBe(enterprises.length);
    expect(distinct(places.map(({ name, address }) => `${name} ${address}`))).toBe(size);
    expect(distinct(places.map(({ name }) => name))).toBe(size);
    expect(stores.filter(({ id }) => parseReceiptNumber(id) !== id)).toEqual([]);
    expect(pledges.filter(({ number }) => parsePledgeNumber(number) !== number)).toEqual([]);
    expect(distinct(pledges.map(({ number }) => number))).toBe(pledges.length);
  });

  it('has a seller of record for every store, and a point near the others of its county', () => {
    const names = new Map(enterprises.map(({ id, name }) => [id, name]));

    expect(places.filter(({ seller }) => names.get(seller.id) !== seller.name)).toEqual([]);
    expect(places.filter(({ point }) => !point)).toEqual([]);
  });

  it('promises something that is covered, in each trade for some of its goods', () => {
    const trades = new Map(stores.map(({ id, facts }) => [id, facts.categories]));
    const idle = pledges.filter(({ id, versions }) =>
      versions.some(({ excluded }) =>
        (trades.get(id) ?? []).every((category) => excluded.includes(category)),
      ),
    );

    expect(idle).toEqual([]);
  });
});

describe('the landmarks', () => {
  const population = populationOf(1);

  it('are the first of every larger population of the seed', () => {
    const larger = populationOf(1, 500);

    expect(larger.stores.slice(0, 200)).toEqual(population.stores);
    expect(larger.enterprises.slice(0, 30)).toEqual(population.enterprises);
  });

  it('have a third of their stores without headquarters', () => {
    const alone = population.stores.filter(({ facts }) => !facts.headquartersId);

    expect(population.enterprises).toHaveLength(30);
    expect(alone).toHaveLength(66);
  });

  it('pledge in the first half of 2025 for three years, whenever the seed is written', () => {
    const pledges = pledgesOf(population);

    expect(pledges).toHaveLength(200);
    expect(pledges.filter((pledge) => !versionOn(pledge, '2025-07-01'))).toEqual([]);
    expect(pledges.filter((pledge) => !versionOn(pledge, '2027-12-31'))).toEqual([]);
  });
});

describe('the pledges of the demo', () => {
  const population = populationOf(1, 2_000);
  const pledges = pledgesOf(population);
  const versions = pledges.flatMap((pledge) => pledge.versions);

  it('come from 300 enterprises with 2,000 stores and stand in every status', () => {
    expect(population.enterprises).toHaveLength(300);
    expect(new Set(versions.map(({ status }) => status))).toEqual(new Set(PLEDGE_STATUSES));
  });

  it('leave nobody with a clock that has already run out', () => {
    const late = pledges.flatMap(({ clocks }) =>
      clocks.filter(({ state, dueAt }) => state === 'open' && dueAt <= NOW),
    );

    expect(late).toEqual([]);
  });

  it('are the same whether they are decided step by step or copied from a twin', () => {
    const beyond = population.stores.slice(200, 1_000);
    const when = { seed: 1, now: NOW };

    expect(beyond.map((store) => pledgeOf(store, when))).toEqual(
      beyond.map((store) => plannedPledge(store, when)),
    );
  });

  it('are mostly in force, some of them renewed', () => {
    const covered = pledges.filter((pledge) => versionOn(pledge, '2026-05-06'));

    expect(covered.length).toBeGreaterThan(1_400);
    expect(versions.filter(wasEverInForce).filter(({ renews }) => renews).length).toBeGreaterThan(
      20,
    );
  });
});

describe('the pledges beyond the demo', () => {
  const population = populationOf(1, 2_600);
  const beyond = population.stores.slice(2_000);
  const when = { seed: 1, now: NOW };
  const decided = beyond.flatMap((store) => pledgeOf(store, when) ?? []);
  const takenOver = decided.filter(({ events: [first] }) => first.type === 'pledge.in-force');

  it('were taken over in force, seven of eight of them, and the others lived here', () => {
    expect(takenOver).toHaveLength(525);
    expect(takenOver.map(({ events }) => events.length)).toEqual(Array(525).fill(1));
    expect(new Set(takenOver.map(({ events: [first] }) => first.by))).toEqual(
      new Set(['operator']),
    );
  });

  it('cover this day, and wait for their renewal and their end', () => {
    const pledges = takenOver.map(({ next }) => next);

    expect(pledges.filter((pledge) => !versionOn(pledge, '2026-05-06'))).toEqual([]);
    expect(
      pledges
        .flatMap(({ clocks }) => clocks)
        .filter(({ dueAt, state }) => state !== 'open' || dueAt <= NOW),
    ).toEqual([]);
    expect(new Set(pledges.map(({ clocks }) => clocks.map(({ kind }) => kind).join(' ')))).toEqual(
      new Set(['validity renewal-opens']),
    );
  });

  it('count as new in the month in which they came into force', () => {
    const uncounted = takenOver.filter(({ next }) => {
      const [first] = movementsOf(next);
      const [version] = next.versions.filter(wasEverInForce);
      return first?.kind !== 'new' || first.on !== version?.validFrom;
    });

    expect(uncounted).toEqual([]);
  });

  it('are the same whether they are decided step by step or copied from a twin', () => {
    expect(beyond.map((store) => pledgeOf(store, when))).toEqual(
      beyond.map((store) => plannedPledge(store, when)),
    );
  });
});
