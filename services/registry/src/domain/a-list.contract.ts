import type { Enterprise } from './enterprise.js';
import { type Layout, layoutOf } from './import-columns.js';
import { judgeRow, type Listing } from './import-row.js';
import type { Registered, Uploader } from './import-verdict.js';

/** A row as a list has it: by the names of its columns, in Chinese. */
export const A_ROW = {
  统一社会信用代码: '91320508MA1MY7C25D',
  企业名称: '苏州观前商贸有限公司',
  企业类型: '独立店',
  门店名称: '青禾服饰（观前街店）',
  区划代码: '320508',
  地址: '江苏省苏州市姑苏区观前街1号',
  经营类别: '服装；鞋靴箱包',
} as const;

type Cells = Readonly<Record<string, string>>;
export const aRow = (over: Cells = {}): Cells => ({ ...A_ROW, ...over });

export function judged(row: Cells) {
  const layout: Layout = layoutOf(Object.keys(row));
  return judgeRow(Object.values(row), layout);
}

/** Where the faults of a row are, and what they are. */
export function faultsOf(row: Cells): string[] {
  const judgement = judged(row);
  if (!('faults' in judgement)) return [];
  return judgement.faults.map(({ column = '', code }) => `${column} ${code}`);
}

export function listingOf(row: Cells): Listing {
  const judgement = judged(row);
  if (!('listing' in judgement)) throw new Error(`the row has faults: ${faultsOf(row)}`);
  return judgement.listing;
}

export const anEnterprise = (over: Partial<Enterprise> = {}): Enterprise => ({
  id: 'ENTERPRISE-1',
  version: 1,
  head: '',
  clocks: [],
  status: 'registered',
  name: A_ROW.企业名称,
  creditCode: A_ROW.统一社会信用代码,
  kind: 'independent',
  ...over,
});

/** The registry as it knows nothing yet; every place is under the bureau of Gusu. */
export const registered = (over: Partial<Registered> = {}): Registered => ({
  enterprises: new Map(),
  places: new Map(),
  network: new Set(),
  bureauOf: () => ({ id: 'bureau-320508', name: '', path: ['bureau-320000', 'bureau-320508'] }),
  ...over,
});

export const ANALYST: Uploader = {
  account: 'province-analyst-1',
  role: 'province-analyst',
  bureauId: 'bureau-320000',
};
