import type { Language } from '@anxintui/shared/http/language';
import type { ImportFailure, RowFault, RowResult } from '@anxintui/shared/vocabulary/imports';
import type { Failure } from '../domain/import.js';
import type { Fault } from '../domain/import-cells.js';
import { COLUMN_NAMES } from '../domain/import-columns.js';

type Words = { readonly zh: string; readonly en: string };

/** What is wrong with a row and what to do; `{name}` is filled from the details. */
const FAULT_WORDS: Readonly<Record<RowFault, Words>> = {
  missing: { zh: '必填，请补充', en: 'is required; fill it in' },
  'too-long': {
    zh: '超过 {most} 个字，请缩短',
    en: 'is longer than {most} characters; shorten it',
  },
  'unreadable-character': {
    zh: '含有无法识别的字符，请重新录入',
    en: 'holds a character that cannot be read; type it again',
  },
  'credit-code-form': {
    zh: '不是 18 位统一社会信用代码（不含 I、O、S、V、Z），请对照营业执照修改',
    en: 'is no unified social credit code of 18 signs (without I, O, S, V, Z); correct it from the licence',
  },
  'credit-code-check-failed': {
    zh: '信用代码校验位不符：请对照营业执照修改；确认无误的，请在「代码复核说明」列写明理由',
    en: 'fails its check: correct it from the licence or, if it is right, say why in the column 代码复核说明',
  },
  'unknown-kind': {
    zh: '没有「{word}」这一类型；请填 独立店、总部、商场、厂家 或 平台',
    en: 'there is no kind {word}; give independent, headquarters, mall, manufacturer or platform',
  },
  'unknown-category': {
    zh: '没有「{word}」这一类别；请填 服装、鞋靴箱包、家纺、玩具、电子数码、家用电器、化妆品、食品、药品及医疗器械、珠宝首饰、图书音像、体育用品、家具 或 其他商品，多个以分号隔开',
    en: 'there is no category {word}; give the codes or Chinese names of the categories, separated by semicolons',
  },
  'division-replaced': {
    zh: '区划代码 {division} 已被 {successor} 取代，请改用 {successor}',
    en: 'the code {division} was replaced; use {successor}',
  },
  'division-divided': {
    zh: '区划代码 {division} 已拆分为 {successors}，请按门店实际所在地选用',
    en: 'the code {division} was divided into {successors}; use the one where the store lies',
  },
  'outside-the-delta': {
    zh: '{division} 不是沪苏浙皖县级单位的代码，请填门店实际经营地的六位代码',
    en: '{division} is no county unit of Shanghai, Jiangsu, Zhejiang or Anhui; give the six digits of the county where the store trades',
  },
  'unknown-place': {
    zh: '没有找到「{place}」，请填六位区划代码或省、市、区县全称',
    en: 'there is no {place}; give the six-digit code or the full names of province, city and county',
  },
  'ambiguous-place': {
    zh: '叫「{place}」的不止一处，请补上所在的市或填区划代码',
    en: 'there is more than one {place}; add the city or give the code',
  },
  'unknown-zone': {
    zh: '没有代码为 {zone} 的开发区；不在开发区内的请留空',
    en: 'there is no zone {zone}; leave it empty where the store lies in none',
  },
  'not-a-coordinate': {
    zh: '请填十进制度数（如 120.6229），经度纬度都填或都不填',
    en: 'give decimal degrees such as 120.6229, both or neither',
  },
  'outside-the-map': {
    zh: '不在长三角范围内，请检查经度纬度是否写反',
    en: 'lies outside the region; see whether longitude and latitude were exchanged',
  },
  'enterprise-name-differs-in-list': {
    zh: '同一信用代码在第 {row} 行写作「{name}」，请改为一致',
    en: 'row {row} gives the name {name} for the same code; make them the same',
  },
  'enterprise-name-differs': {
    zh: '该信用代码已登记为「{name}」，请核对代码和名称',
    en: 'this code is registered as {name}; check code and name',
  },
  'enterprise-struck-off': {
    zh: '该企业已注销，不能登记门店',
    en: 'this enterprise was struck off and registers no stores',
  },
  'not-your-enterprise': {
    zh: '不是您的企业；只能登记本企业的门店',
    en: 'is not your enterprise; you can list its stores only',
  },
  'enterprise-not-in-network': {
    zh: '该企业已登记且不在您的网络内，请由该企业自行登记此门店',
    en: 'is registered and not in your network; let the enterprise register this store itself',
  },
  'outside-jurisdiction': {
    zh: '不在本局管辖范围内，请交由当地市场监管局登记',
    en: 'lies outside your bureau; leave it to the bureau of that place',
  },
  'twice-in-list': {
    zh: '与第 {row} 行重复（信用代码和地址相同），以第 {row} 行为准',
    en: 'is the same as row {row} (credit code and address); row {row} counts',
  },
  'already-registered': {
    zh: '该企业在此地址的门店已登记，编号 {number}；未作任何改动',
    en: 'the store of this enterprise at this address is registered as {number}; nothing was changed',
  },
};

const FAILURE_WORDS: Readonly<Record<ImportFailure, Words>> = {
  'missing-columns': {
    zh: '缺少列：{columns}。请补上这些列（可从模板复制表头）后重新上传',
    en: 'These columns are missing: {columns}. Add them and upload the list again',
  },
  'no-rows': {
    zh: '表头之下没有任何数据行，请检查文件',
    en: 'There is no row below the head; check the file',
  },
  'too-many-rows': {
    zh: '超过 500000 行，请分成几个文件上传',
    en: 'There are more than 500000 rows; upload it in several files',
  },
  'unreadable-file': {
    zh: '从第 {row} 行起无法读取：请检查引号是否成对、编码是否为 UTF-8 或 GB18030，另存后重新上传',
    en: 'It cannot be read from row {row} on: check that quotation marks come in pairs and that it is UTF-8 or GB18030, save it again and upload it',
  },
  'too-large-unpacked': {
    zh: '解压后过大或文件已损坏，请另存为 CSV 后上传',
    en: 'It is too large when unpacked, or damaged; save it as CSV and upload that',
  },
};

const RESULT_WORDS: Readonly<Record<RowResult, Words>> = {
  good: { zh: '可登记', en: 'good' },
  applied: { zh: '已登记', en: 'registered' },
  dirty: { zh: '有误', en: 'not registered' },
  duplicate: { zh: '重复', en: 'duplicate' },
};

type Details = Readonly<Record<string, string | number>>;
const filled = (text: string, details: Details): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));

/** One fault with the head of its column in front, as it stands in the annotated list. */
export function faultWords({ code, column, details = {} }: Fault, language: Language): string {
  const words = filled(FAULT_WORDS[code][language], details);
  return column ? `${COLUMN_NAMES[column][0]}：${words}` : words;
}

export const resultWords = (result: RowResult, language: Language): string =>
  RESULT_WORDS[result][language];

export function failureWords({ code, columns = [], row = 1 }: Failure, language: Language): string {
  const names = columns.map((column) => COLUMN_NAMES[column][0]);
  return filled(FAILURE_WORDS[code][language], { row, columns: names.join('、') });
}
