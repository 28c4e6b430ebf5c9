import { describe, expect, it } from 'vitest';
import { fullAddress, pledgeNumber, withDays } from './written.js';

describe('what the API says', () => {
  it('has its days written as people write them', () => {
    expect(withDays('截至 2026-03-02，自 2026-03-03 起', 'zh')).toBe(
      '截至 2026年3月2日，自 2026年3月3日 起',
    );
    expect(withDays('until 2026-03-02', 'en')).toBe('until 2 March 2026');
  });

  it('names the place of an address once', () => {
    const place = '江苏省苏州市虎丘区';

    expect(fullAddress({ place, address: '狮山路 88 号' })).toBe('江苏省苏州市虎丘区狮山路 88 号');
    expect(fullAddress({ place, address: `${place}狮山路 88 号` })).toBe(
      '江苏省苏州市虎丘区狮山路 88 号',
    );
  });

  it('has pledge numbers as on the sign', () => {
    expect(pledgeNumber('320505X80XED8YG')).toBe('320505-X80X-ED8YG');
  });
});
