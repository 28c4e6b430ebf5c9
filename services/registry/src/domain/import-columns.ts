import { IMPORT_COLUMNS, type ImportColumn } from '@anxintui/shared/vocabulary/imports';

/** How the heads of columns are written; the first is the one we write ourselves. */
export const COLUMN_NAMES: Readonly<Record<ImportColumn, readonly [string, ...string[]]>> = {
  creditCode: ['统一社会信用代码', '信用代码', '社会信用代码', 'credit code'],
  enterpriseName: ['企业名称', '单位名称', '主体名称', 'enterprise name', 'enterprise'],
  kind: ['企业类型', 'enterprise kind'],
  storeName: ['门店名称', '店铺名称', 'store name', 'store'],
  division: ['区划代码', '行政区划代码', 'division code'],
  province: ['省', '省份'],
  city: ['市', '城市', '地市'],
  county: ['区', '县', '区县', '县区', '县(市、区)', 'district'],
  zone: ['开发区代码', '园区代码', 'zone code'],
  address: ['地址', '经营地址', '门店地址'],
  categories: ['经营类别', '类别', '商品类别', 'category'],
  lng: ['经度', 'longitude'],
  lat: ['纬度', 'latitude'],
  hours: ['营业时间', 'opening hours'],
  override: ['代码复核说明', '信用代码复核说明', 'credit code override'],
};

/** The columns that we put behind those of the list; they go again when a list comes back. */
export const RESULT_COLUMNS = ['结果', '原因', '编号'] as const;

/** Where each column stands in this list. */
export type Layout = {
  readonly at: Readonly<Partial<Record<ImportColumn, number>>>;
  /** Columns without which nothing can be registered and that are not there. */
  readonly missing: readonly ImportColumn[];
};

const REQUIRED: readonly ImportColumn[] = [
  'creditCode',
  'enterpriseName',
  'storeName',
  'address',
  'categories',
];

/** Without spaces, the star of required columns, and a note in brackets at the end. */
const plainHead = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s*_﻿]/g, '');
const withoutNote = (head: string): string => head.replace(/\([^()]*\)$/, '');

const COLUMN_BY_NAME: ReadonlyMap<string, ImportColumn> = new Map(
  IMPORT_COLUMNS.flatMap((column) =>
    [column, ...COLUMN_NAMES[column]].map((name) => [plainHead(name), column] as const),
  ),
);

const columnNamed = (head: string): ImportColumn | undefined =>
  COLUMN_BY_NAME.get(plainHead(head)) ?? COLUMN_BY_NAME.get(withoutNote(plainHead(head)));

/** Where a head stands twice, the first one counts. */
export function layoutOf(heads: readonly string[]): Layout {
  const at: Partial<Record<ImportColumn, number>> = {};
  heads.forEach((head, index) => {
    const column = columnNamed(head);
    if (column) at[column] ??= index;
  });
  const hasPlace = at.division !== undefined || at.county !== undefined;
  const required = hasPlace ? REQUIRED : [...REQUIRED, 'division' as const];
  return { at, missing: required.filter((column) => at[column] === undefined) };
}
