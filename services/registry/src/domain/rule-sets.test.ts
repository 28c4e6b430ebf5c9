import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.js';
import { FIRST_RULE_SET } from './rule-sets.js';
import { STATUTORY_RULES } from './statutory-rules.js';

describe('the first rule set', () => {
  it.each([
    ['complaint-acceptance', 7, 'working-day', 'statutory', '第15条'],
    ['mediation', 60, 'calendar-day', 'statutory', '第22条、第23条第（五）项'],
    ['termination-notice', 7, 'working-day', 'statutory', '第23条'],
    ['clue-verification', 15, 'working-day', 'statutory', '第27条'],
    ['clue-verification-extension', 15, 'working-day', 'statutory', '第27条'],
    ['jurisdiction-dispute', 7, 'working-day', 'statutory', '第33条'],
    ['refund-clue', 15, 'calendar-day', 'statutory', '第8条第2项'],
    ['store-answer', 96, 'hour', 'promise', '一键和解'],
    ['headquarters-answer', 10, 'working-day', 'promise', 'ODR'],
    ['inspection', 24, 'hour', 'promise', '默认设置'],
    ['refund', 48, 'hour', 'promise', '江苏2022年规定'],
    ['pass', 7, 'calendar-day', 'promise', '承诺所载'],
    ['performance', 15, 'calendar-day', 'promise', '约定'],
    ['refund-confirmation', 15, 'calendar-day', 'target', '默认设置'],
    ['escalation-window', 30, 'calendar-day', 'target', '默认设置'],
    ['performance-confirmation', 30, 'calendar-day', 'target', '默认设置'],
    ['routing', 1, 'working-day', 'target', '第41条'],
    ['review', 10, 'working-day', 'target', '默认设置'],
  ])('gives %s %i units of a %s, as a %s, after %s', (id, length, dayType, standing, article) => {
    expect(FIRST_RULE_SET.rules[id]).toMatchObject({ id, length, dayType, standing });
    expect(FIRST_RULE_SET.rules[id]?.article.zh).toContain(article);
  });

  it('rolls over statutory holidays only where the law sets calendar days', () => {
    const rolled = Object.values(FIRST_RULE_SET.rules).filter(({ roll }) => roll !== 'none');

    expect(rolled.map(({ id, roll }) => [id, roll])).toEqual([
      ['mediation', 'statutory-holiday'],
      ['refund-clue', 'statutory-holiday'],
    ]);
  });

  it.each(STATUTORY_RULES)('calls $id statutory and cites an article for it', (rule) => {
    expect(rule.standing).toBe('statutory');
    expect(rule.article.zh).toMatch(/^《.+》第\d+条/);
    expect(rule.article.en).toMatch(/art\. \d+/);
  });

  it.each(DEFAULT_RULES)('says of $id that its figure is a default setting', (rule) => {
    expect(rule.standing).not.toBe('statutory');
    expect(rule.article.zh).toContain('默认设置');
    expect(rule.article.en).toContain('default setting');
  });

  it('names no rule twice', () => {
    expect(Object.keys(FIRST_RULE_SET.rules)).toHaveLength(
      STATUTORY_RULES.length + DEFAULT_RULES.length,
    );
  });
});
