import { describe, expect, it } from 'vitest';
import delta from './delta.json' with { type: 'json' };
import {
  allCities,
  allCounties,
  allProvinces,
  allZones,
  cityOf,
  countyOf,
  fullNameOf,
  isDeltaProvince,
  provinceOf,
  replacedOf,
  successorOf,
  zoneOf,
} from './divisions.js';

describe('the Delta', () => {
  it.each([
    ['310000', 16, 0],
    ['320000', 95, 9],
    ['330000', 90, 0],
    ['340000', 104, 15],
  ])('has in %s %i counties and %i zones', (province, counties, zones) => {
    expect(allCounties().filter((county) => county.province === province)).toHaveLength(counties);
    expect(allZones().filter((zone) => zone.province === province)).toHaveLength(zones);
  });

  it('has 4 provinces, 41 cities with an English name each, 305 counties and 24 zones', () => {
    expect(allProvinces()).toHaveLength(4);
    expect(allCities()).toHaveLength(41);
    expect(allCounties()).toHaveLength(305);
    expect(allZones()).toHaveLength(24);
    expect(new Set(allCities().map(({ nameEn }) => nameEn)).size).toBe(41);
    expect(
      allCities().filter(({ nameEn }) => !/^[A-Z][a-z']+( \([A-Z][a-z]+\))?$/.test(nameEn)),
    ).toEqual([]);
  });

  it.each(allCounties())(
    'places $nameZh ($code) in a city and a province',
    ({ code, city, province }) => {
      expect(cityOf(code)?.code).toBe(city);
      expect(provinceOf(code)?.code).toBe(province);
      expect(fullNameOf(code)).toContain(cityOf(code)?.nameZh);
    },
  );

  it('keeps zones apart from counties', () => {
    expect(countyOf('320576')).toBeNull();
    expect(zoneOf('320576')).toMatchObject({ nameZh: '苏州工业园区', city: '320500' });
    expect(zoneOf('320505')).toBeNull();
  });

  it.each([
    ['320505', true],
    ['310000', true],
    ['110101', false],
    ['', false],
  ])('%j lies in it: %s', (code, lies) => {
    expect(isDeltaProvince(code)).toBe(lies);
  });
});

describe('the full name', () => {
  it.each([
    ['320505', '江苏省苏州市虎丘区'],
    ['310101', '上海市黄浦区'],
    ['310100', '上海市'],
    ['330000', '浙江省'],
    ['340100', '安徽省合肥市'],
    ['320576', '江苏省苏州市苏州工业园区'],
    ['340372', '安徽省蚌埠市经济开发区'],
  ])('of %s is %s', (code, name) => {
    expect(fullNameOf(code)).toBe(name);
  });

  it.each(['110101', '329999', '320599', ''])('of %j is not known', (code) => {
    expect(fullNameOf(code)).toBeNull();
  });
});

describe('a code that is no longer in use', () => {
  it.each([
    ['320611', '320613', '港闸区'],
    ['320602', '320613', '崇川区'],
    ['330103', '330105', '下城区'],
    ['340208', '340209', '三山区'],
    ['310225', '310115', '南汇县'],
    ['341422', '340281', '无为县'],
  ])('%s leads to %s', (code, successor, name) => {
    expect(replacedOf(code)?.nameZh).toBe(name);
    expect(successorOf(code)).toBe(successor);
  });

  it('has no single successor when its area was divided', () => {
    expect(replacedOf('330104')).toMatchObject({
      nameZh: '江干区',
      until: 2021,
      successors: ['330102', '330114'],
    });
    expect(successorOf('330104')).toBeNull();
  });

  it.each(Object.keys(delta.replaced))('%s is replaced only by counties of today', (code) => {
    const counties = replacedOf(code)?.successors.map((successor) => countyOf(successor));

    expect(counties).not.toEqual([]);
    expect(counties).not.toContain(null);
    expect(countyOf(code)).toBeNull();
  });

  it.each(['320505', '110101', ''])('is not %j', (code) => {
    expect(successorOf(code)).toBeNull();
  });
});
