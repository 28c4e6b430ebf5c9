import { describe, expect, it } from 'vitest';
import { numberOnSign } from './use-stores.js';

describe('the code on a sign', () => {
  it.each([
    ['https://example.org/s/320508-8C2H-KX5VT', '320508-8C2H-KX5VT'],
    ['http://127.0.0.1:3000/s/3205088C2HKX5VT/', '3205088C2HKX5VT'],
    ['320508-8c2h-kx5vt', '320508-8c2h-kx5vt'],
  ])('%s leads to the pledge %s', (text, number) => {
    expect(numberOnSign(text)).toBe(number);
  });

  it.each(['https://example.org/stores/1', '12315', 'WIFI:T:WPA;S:shop;;'])(
    '%s is no pledge',
    (text) => {
      expect(numberOnSign(text)).toBeNull();
    },
  );
});
