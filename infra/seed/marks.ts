import { inTurn } from './random.js';

/** Two characters that read like the own name (字号) of a shop; none of the marks that are given by hand is among them. */
const FIRST = [
  ...'瑞恒福泰祥荣华宏隆昌盛裕丰顺达美佳嘉新康宁',
  ...'安和悦欣雅静清明晨朝旭星月云霞虹雪梅兰菊荷',
];
const SECOND = [
  ...'林岳庭舟原野谷峰田轩阁斋堂园苑舍居木叶莲',
  ...'雨风石岩泉池港湾岭坡畔影韵意心言诺信义仁',
];
/** Where two characters are used up, a third makes the name another one. */
const THIRD = [...'里坊记庄号社廊间屋铺行市集汇城楼台亭桥街道邨邸榭轩', ...'甲乙丙元亨利贞和'];
const PAIRS = FIRST.length * SECOND.length;
/** Coprime to the number of pairs, so that neighbours in number are strangers in name and none comes twice. */
const STRIDE = 1009;

/** The mark with this number: another one for every number, in another order for every seed. */
export function markOf(seed: number, number: number): string {
  const pair = (number * STRIDE + seed * 131) % PAIRS;
  const first = inTurn(FIRST, Math.floor(pair / SECOND.length));
  return first + inTurn(SECOND, pair) + suffixOf(Math.floor(number / PAIRS));
}

const suffixOf = (round: number): string =>
  round === 0 ? '' : suffixOf(Math.floor((round - 1) / THIRD.length)) + inTurn(THIRD, round - 1);
