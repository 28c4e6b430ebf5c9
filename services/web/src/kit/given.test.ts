import { describe, expect, it } from 'vitest';
import { givenText, isDay, oneOf, withQuery } from './given.js';

describe('what stands in an address', () => {
  it('is nothing where it is empty or only spaces', () => {
    const query = new URLSearchParams('q=%20%20&city=320500');

    expect(givenText(query, 'q')).toBeUndefined();
    expect(givenText(query, 'city')).toBe('320500');
  });

  it('counts only where a form offers it', () => {
    expect(oneOf(['7', '15'], '15')).toBe('15');
    expect(oneOf(['7', '15'], '9')).toBeUndefined();
  });

  it.each(['2026-02-30', '2026-2-3', '02/03/2026', ''])('%s is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('may be a day that exists', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });

  it('is written anew without what is not known', () => {
    expect(withQuery('/stores', { q: '枫禾 a&b', city: undefined })).toBe(
      '/stores?q=%E6%9E%AB%E7%A6%BE+a%26b',
    );
    expect(withQuery('/stores', {})).toBe('/stores');
  });
});
