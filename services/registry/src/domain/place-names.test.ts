import { describe, expect, it } from 'vitest';
import { withoutPlace } from './place-names.js';

describe('the name of a company', () => {
  it.each([
    ['南京江南汇超市股份有限公司', '江南汇超市股份有限公司'],
    ['苏州市虎丘区枫禾百货店', '枫禾百货店'],
    ['江苏省苏州市观前食品有限公司', '观前食品有限公司'],
    ['德馨家纺有限公司', '德馨家纺有限公司'],
    ['上海', '上海'],
  ])('%s is looked for as %s, wherever it is registered', (name, found) => {
    expect(withoutPlace(name)).toBe(found);
  });
});
