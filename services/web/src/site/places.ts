import {
  allCities,
  allCounties,
  allProvinces,
  allZones,
  type City,
  type County,
  type Zone,
} from '@anxintui/shared/divisions/divisions';
import type { Language } from '../copy/catalogue.js';

const named = (place: { nameZh: string; nameEn: string }, language: Language): string =>
  language === 'zh' ? place.nameZh : place.nameEn;

/** The cities as people look for them: by province. */
export const citiesByProvince = (language: Language) =>
  allProvinces().map((province) => ({
    code: province.code,
    name: named(province, language),
    cities: allCities()
      .filter((city) => city.province === province.code)
      .map((city) => ({ code: city.code, name: named(city, language) })),
  }));

/** As short as on a tile: 苏州, and in English as it is called. */
export const shortName = (city: City, language: Language): string =>
  language === 'zh' ? city.nameZh.replace(/市$/, '') : city.nameEn;

export const countiesOf = (city: string): readonly County[] =>
  allCounties().filter((county) => county.city === city);
export const zonesOf = (city: string): readonly Zone[] =>
  allZones().filter((zone) => zone.city === city);
