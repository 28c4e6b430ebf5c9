import { describe, expect, it } from 'vitest';
import { passIn } from './pass-text.js';

const pass = '7K3M9Q2FX4TDH8PZ.q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c';

describe('a code that is scanned at the counter', () => {
  it('is a pass when it begins with a receipt number', () => {
    expect(passIn(` ${pass}\n`)).toEqual({ id: '7K3M9Q2FX4TDH8PZ', pass });
  });

  it('is no pass when it is the sign of a store, or anything else', () => {
    expect(passIn('https://example.cn/s/320508-8C2H-KX5VT')).toBeNull();
    expect(passIn('7K3M9Q2FX4TDH8PZ')).toBeNull();
  });
});
