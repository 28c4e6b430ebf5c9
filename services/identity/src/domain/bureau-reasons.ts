import type { Words } from '@anxintui/shared/calendar/rule-set';
import {
  type County,
  fullNameOf,
  type Replaced,
  type Zone,
} from '@anxintui/shared/divisions/divisions';

export type ReasonCode =
  | 'zone-overrides'
  | 'division-disagrees'
  | 'unknown-zone'
  | 'county-of-shop'
  | 'if-in-zone'
  | 'superior-may-take'
  | 'code-replaced'
  | 'code-divided'
  | 'no-county'
  | 'no-place'
  | 'point-not-resolved'
  | 'outside-delta'
  | 'unknown-code'
  | 'no-bureau';

/** One line of "why this bureau". */
export type ReasonStep = {
  readonly code: ReasonCode;
  readonly article?: Words;
  readonly words: Words;
};

const order121 = (zh: string, en: string): Words => ({
  zh: `《市场监督管理投诉举报处理办法》${zh}`,
  en: `SAMR Order 121, ${en}`,
});
const PLACE_OF_BUSINESS = order121('第13条第1款', 'art. 13(1)');
const SUPERIOR = order121('第13条第4款', 'art. 13(4)');
const FIRST_RECEIVER = order121('第14条', 'art. 14');
const DISPATCH = order121('第41条', 'art. 41');

const named = (code: string): string => fullNameOf(code) ?? code;
const namesOf = (codes: readonly string[]): string => codes.map(named).join('、');

export const countyOfShop = ({ code }: County): ReasonStep => ({
  code: 'county-of-shop',
  article: PLACE_OF_BUSINESS,
  words: {
    zh: `商家实际经营地在${named(code)}，由该县级市场监督管理部门处理`,
    en: `The shop does business in ${named(code)}; the bureau of that county handles the complaint`,
  },
});

export const zoneOverrides = ({ nameZh }: Zone): ReasonStep => ({
  code: 'zone-overrides',
  article: PLACE_OF_BUSINESS,
  words: {
    zh: `商家实际经营地在${nameZh}，该区自设市场监督管理机构，由其处理`,
    en: `The shop does business in ${nameZh}, a zone with a bureau of its own, which handles the complaint`,
  },
});

export const divisionDisagrees = (county: County, zone: Zone): ReasonStep => ({
  code: 'division-disagrees',
  words: {
    zh: `登记的${named(county.code)}与${zone.nameZh}不在同一城市，以开发区为准，请核对地址`,
    en: `${named(county.code)}, as registered, is not in the city of ${zone.nameZh}; the zone prevails, please check the address`,
  },
});

export const unknownZone = (zone: string): ReasonStep => ({
  code: 'unknown-zone',
  words: {
    zh: `未找到开发区代码${zone}，按行政区划确定`,
    en: `There is no zone with the code ${zone}; the division decides`,
  },
});

export const ifInZone: ReasonStep = {
  code: 'if-in-zone',
  article: FIRST_RECEIVER,
  words: {
    zh: '该市设有自有机构的开发区；商家若在区内，也可由该区处理，均有权的由先收到的部门处理',
    en: 'This city has zones with bureaus of their own; if the shop lies in one, that bureau may handle the complaint too, and of two competent bureaus the first to receive it does',
  },
};

export const superiorMayTake: ReasonStep = {
  code: 'superior-may-take',
  article: SUPERIOR,
  words: {
    zh: '上级市场监督管理部门认为有必要的，可以处理下级收到的投诉',
    en: 'A superior bureau may take over a complaint that a lower one received',
  },
};

export const codeReplaced = ({ code, nameZh, until }: Replaced, successor: string): ReasonStep => ({
  code: 'code-replaced',
  words: {
    zh: `区划代码${code}（${nameZh}）已于${until}年撤销，现为${successor}（${named(successor)}）`,
    en: `The code ${code} (${nameZh}) was abandoned in ${until}; it is now ${successor} (${named(successor)})`,
  },
});

export const codeDivided = ({ code, nameZh, until, successors }: Replaced): ReasonStep => ({
  code: 'code-divided',
  article: DISPATCH,
  words: {
    zh: `区划代码${code}（${nameZh}）已于${until}年撤销，其区域分属${namesOf(successors)}，由受理台人工分派`,
    en: `The code ${code} (${nameZh}) was abandoned in ${until} and its area divided among ${namesOf(successors)}; the intake desk assigns the case`,
  },
});

export const noCounty = (code: string): ReasonStep => ({
  code: 'no-county',
  article: DISPATCH,
  words: {
    zh: `只知道商家在${named(code)}，未到县级，由受理台人工分派`,
    en: `Only ${named(code)} is known, not the county; the intake desk assigns the case`,
  },
});

export const noPlace: ReasonStep = {
  code: 'no-place',
  article: DISPATCH,
  words: {
    zh: '不知道商家的经营地点，由受理台人工分派',
    en: 'Where the shop does business is not known; the intake desk assigns the case',
  },
};

export const pointNotResolved: ReasonStep = {
  code: 'point-not-resolved',
  words: {
    zh: '暂不能由坐标确定区划，坐标未使用',
    en: 'A point on the map cannot be resolved to a division yet; it was not used',
  },
};

export const outsideDelta = (code: string): ReasonStep => ({
  code: 'outside-delta',
  article: DISPATCH,
  words: {
    zh: `区划代码${code}不在上海、江苏、浙江、安徽，由受理台告知应向何处投诉`,
    en: `The code ${code} is outside Shanghai, Jiangsu, Zhejiang and Anhui; the intake desk says who is competent`,
  },
});

export const unknownCode = (code: string): ReasonStep => ({
  code: 'unknown-code',
  article: DISPATCH,
  words: {
    zh: `未找到区划代码${code}，由受理台人工分派`,
    en: `There is no division with the code ${code}; the intake desk assigns the case`,
  },
});

export const noBureau = (id: string): ReasonStep => ({
  code: 'no-bureau',
  article: DISPATCH,
  words: {
    zh: `机构名录中没有${id}，由受理台人工分派`,
    en: `${id} is not in the list of bureaus; the intake desk assigns the case`,
  },
});
