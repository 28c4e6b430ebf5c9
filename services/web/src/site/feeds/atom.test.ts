import { describe, expect, it } from 'vitest';
import { atomText } from './atom.js';

const FEED = {
  language: 'zh-CN',
  title: '名单',
  lead: '说明',
  self: 'https://example.test/feeds/a.atom?city=320500&x=1',
  page: 'https://example.test/lists/a',
  now: new Date('2026-05-01T00:00:00Z'),
};
const ENTRY = {
  id: 'https://example.test/stores/1#version-1',
  href: 'https://example.test/stores/1',
  title: '甲 & 乙 <店>\u0007',
  on: '2026-03-02',
  text: '说"明"',
};

describe('a feed', () => {
  it('is as new as its newest entry', () => {
    const older = { ...ENTRY, id: 'x', on: '2026-01-09' };

    const text = atomText({ ...FEED, entries: [older, ENTRY] });

    expect(text).toContain('</subtitle>\n<updated>2026-03-02T00:00:00+08:00</updated>');
  });

  it('is as new as the moment while it has no entry', () => {
    expect(atomText({ ...FEED, entries: [] })).toContain(
      '<updated>2026-05-01T00:00:00.000Z</updated>',
    );
  });

  it('writes names so that they cannot be taken for markup', () => {
    const text = atomText({ ...FEED, entries: [ENTRY] });

    expect(text).toContain('<title>甲 &amp; 乙 &lt;店&gt;</title>');
    expect(text).toContain('<summary>说&quot;明&quot;</summary>');
    expect(text).toContain('href="https://example.test/feeds/a.atom?city=320500&amp;x=1"');
  });
});
