import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blindIndex } from './blind-index.js';

const KEY = randomBytes(32);
const indexOf = blindIndex(KEY);

describe('the blind index', () => {
  it('is the same for the same value, in every process that has the key', () => {
    expect(indexOf('phone', '13800138000')).toBe(blindIndex(KEY)('phone', '13800138000'));
  });

  it('is another one for another value, another field and another key', () => {
    const indexes = [
      indexOf('phone', '13800138000'),
      indexOf('phone', '13800138001'),
      indexOf('idNumber', '13800138000'),
      blindIndex(randomBytes(32))('phone', '13800138000'),
    ];

    expect(new Set(indexes).size).toBe(4);
  });

  it('says in which way it was made, and nothing of the value', () => {
    expect(indexOf('phone', '13800138000')).toMatch(/^v1:[\w-]{43}$/);
  });

  it('is what it was when the first of them were written', () => {
    const known = blindIndex(new Uint8Array(32).fill(7));

    expect(known('phone', '13800138000')).toBe('v1:gDvkaofQZdZpY242Ihl-_Ql9NyYKFvf3a7SCZoIsaLs');
  });
});
