import { describe, expect, it } from 'vitest';
import { CODE } from '../router-world.contract.js';
import { wordsOf } from './words-of.js';

const told = {
  ...CODE,
  topic: 'case.accepted',
  subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
} as const;

describe('what a message says', () => {
  it('are the words of the notice with its number, in Chinese unless somebody reads English', () => {
    expect(wordsOf(told)).toBe('【安心退】市场监管部门决定受理，编号 7K3M-9Q2F-X4TD-H8PZ');
    expect(wordsOf({ ...told, language: 'en' })).toBe(
      '[AnxinTui] The bureau accepted the complaint, number 7K3M-9Q2F-X4TD-H8PZ',
    );
  });

  it('says in the same language that it may have come before', () => {
    expect(wordsOf({ ...told, isRepeat: true })).toMatch(/（如已收到，请忽略）$/);
    expect(wordsOf({ ...told, isRepeat: true, language: 'en' })).toMatch(/had it already\)$/);
  });
});
