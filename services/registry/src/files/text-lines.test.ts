import { describe, expect, it } from 'vitest';
import { textLines } from './text-lines.js';

const widthOf = (text: string) => [...text].length;
const lines = (text: string, width: number, most = 9) => textLines(text, { width, most, widthOf });

describe('text in lines', () => {
  it('breaks Chinese anywhere, but never before a closing mark', () => {
    expect(lines('食品、珠宝首饰、定制商品', 4)).toEqual(['食品、珠', '宝首饰、', '定制商品']);
    expect(lines('食品珠宝、首饰', 4)).toEqual(['食品珠', '宝、首饰']);
  });

  it('keeps other words whole', () => {
    expect(lines('goods made to order', 10)).toEqual(['goods made', 'to order']);
    expect(lines('苏州 L3-018 号', 6)).toEqual(['苏州', 'L3-018', '号']);
  });

  it('ends with dots where there is no room for the rest', () => {
    expect(lines('定制商品鲜活易腐商品', 4, 2)).toEqual(['定制商品', '鲜活易…']);
  });
});
