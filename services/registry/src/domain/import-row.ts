import { zoneOf } from '@anxintui/shared/divisions/divisions';
import { checkCreditCode } from '@anxintui/shared/identifiers/credit-code';
import { GOODS_CATEGORIES, type GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { IMPORT_COLUMNS, type ImportColumn } from '@anxintui/shared/vocabulary/imports';
import { ENTERPRISE_KINDS, type EnterpriseKind } from '@anxintui/shared/vocabulary/pledges';
import {
  type Fault,
  fault,
  plainText,
  type Read,
  readOptionalText,
  readText,
} from './import-cells.js';
import type { Layout } from './import-columns.js';
import { readDivision } from './import-place.js';
import type { Point } from './search-distance.js';
import { CATEGORY_NAMES } from './search-terms.js';
import { assertPoint } from './store.js';

/** A row that says everything a store needs. */
export type Listing = {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly kind: EnterpriseKind;
  /** Why a credit code is right although its check character is not. */
  readonly override?: string;
  readonly store: ListedFacts;
};
export type ListedFacts = {
  readonly name: string;
  readonly division: string;
  readonly zone?: string;
  readonly address: string;
  readonly categories: readonly GoodsCategory[];
  readonly point?: Point;
  readonly openingHours?: string;
};
export type JudgedRow = { readonly listing: Listing } | { readonly faults: readonly Fault[] };

type Texts = Readonly<Record<ImportColumn, string>>;

/** Judges one row by itself: what it says, or everything that is wrong with it. */
export function judgeRow(cells: readonly string[], layout: Layout): JudgedRow {
  const texts = textsOf(cells, layout);
  const faults: Fault[] = [];
  const kept = <T>(read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    faults.push(read.fault);
    return undefined;
  };
  const creditCode = kept(readCreditCode(texts));
  const enterpriseName = kept(readText('enterpriseName', texts.enterpriseName));
  const kind = kept(readKind(texts.kind));
  const name = kept(readText('storeName', texts.storeName));
  const division = kept(readDivision(texts.division, [texts.province, texts.city, texts.county]));
  const address = kept(readText('address', texts.address));
  const categories = kept(readCategories(texts.categories));
  const more = readMore(texts, kept);
  const override = kept(readOptionalText('override', texts.override));
  if (faults.length > 0) return { faults };
  if (!creditCode || !enterpriseName || !kind || !name || !division || !address || !categories)
    return { faults };
  return {
    listing: {
      creditCode,
      enterpriseName,
      kind,
      ...(override && checkCreditCode(creditCode) === 'wrong-check' ? { override } : {}),
      store: { name, division, address, categories, ...more },
    },
  };
}

function textsOf(cells: readonly string[], { at }: Layout): Texts {
  const text = (column: ImportColumn): string => {
    const index = at[column];
    return index === undefined ? '' : plainText(cells[index] ?? '');
  };
  const texts: Record<string, string> = {};
  for (const column of IMPORT_COLUMNS) texts[column] = text(column);
  return { ...NO_TEXTS, ...texts };
}

const NO_TEXTS: Texts = {
  creditCode: '',
  enterpriseName: '',
  kind: '',
  storeName: '',
  division: '',
  province: '',
  city: '',
  county: '',
  zone: '',
  address: '',
  categories: '',
  lng: '',
  lat: '',
  hours: '',
  override: '',
};

/** What a store may leave out. */
function readMore(texts: Texts, kept: <T>(read: Read<T>) => T | undefined) {
  const zone = kept(readZone(texts.zone));
  const point = kept(readPoint(texts));
  const openingHours = kept(readOptionalText('hours', texts.hours));
  return {
    ...(zone ? { zone } : {}),
    ...(point ? { point } : {}),
    ...(openingHours ? { openingHours } : {}),
  };
}

/** GB 32100: a code that fails its check may still be in use, so whoever has looked at the licence says so. */
function readCreditCode({ creditCode, override }: Texts): Read<string> {
  if (creditCode === '') return fault('creditCode', 'missing');
  const code = creditCode.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const verdict = checkCreditCode(code);
  if (verdict === 'valid') return { value: code };
  if (verdict !== 'wrong-check') return fault('creditCode', 'credit-code-form');
  return override === '' ? fault('creditCode', 'credit-code-check-failed') : { value: code };
}

const KIND_NAMES: Readonly<Record<EnterpriseKind, readonly string[]>> = {
  independent: ['独立店', '独立门店', '个体工商户', '独立经营'],
  headquarters: ['总部', '品牌总部', '连锁总部', '品牌/连锁总部'],
  mall: ['商场', '市场', '商场/市场', '购物中心'],
  manufacturer: ['厂家', '生产企业', '生产厂家'],
  platform: ['平台', '电商平台'],
};
const KINDS = new Map(
  ENTERPRISE_KINDS.flatMap((kind) => [kind, ...KIND_NAMES[kind]].map((name) => [name, kind])),
);

function readKind(text: string): Read<EnterpriseKind> {
  if (text === '') return { value: 'independent' };
  const kind = KINDS.get(text.toLowerCase());
  return kind ? { value: kind } : fault('kind', 'unknown-kind', { word: shown(text) });
}

const CATEGORIES = new Map(
  GOODS_CATEGORIES.flatMap((category) =>
    [category, CATEGORY_WORDS[category].zh, ...CATEGORY_NAMES[category]].map((name) => [
      name,
      category,
    ]),
  ),
);

function readCategories(text: string): Read<readonly GoodsCategory[]> {
  const words = text.split(/[;；,，、|/]/).map((word) => word.trim().toLowerCase());
  const given = words.filter((word) => word !== '');
  if (given.length === 0) return fault('categories', 'missing');
  const unknown = given.find((word) => !CATEGORIES.has(word));
  if (unknown) return fault('categories', 'unknown-category', { word: shown(unknown) });
  return { value: [...new Set(given.flatMap((word) => CATEGORIES.get(word) ?? []))] };
}

function readZone(zone: string): Read<string> {
  if (zone === '' || zoneOf(zone)) return { value: zone };
  return fault('zone', 'unknown-zone', { zone: shown(zone) });
}

const NUMBER = /^-?\d{1,3}(\.\d{1,15})?$/;

function readPoint({ lng, lat }: Texts): Read<Point | undefined> {
  if (lng === '' && lat === '') return { value: undefined };
  if (!NUMBER.test(lng)) return fault('lng', 'not-a-coordinate');
  if (!NUMBER.test(lat)) return fault('lat', 'not-a-coordinate');
  const point = { lng: Number(lng), lat: Number(lat) };
  return isInTheDelta(point) ? { value: point } : fault('lng', 'outside-the-map');
}

/** As the form judges it. */
function isInTheDelta(point: Point): boolean {
  try {
    assertPoint(point);
    return true;
  } catch {
    return false;
  }
}

const SHOWN = 30;
const shown = (text: string): string => text.slice(0, SHOWN);
