import { describe, expect, it } from 'vitest';
import { listTemplate } from './list-template.js';

describe('an empty list', () => {
  it('has its heads in one row, and is read as UTF-8 by spreadsheets', () => {
    expect(listTemplate(['门店名称', '地址'])).toBe('\uFEFF门店名称,地址\r\n');
  });
});
