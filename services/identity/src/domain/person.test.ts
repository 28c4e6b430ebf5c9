import { describe, expect, it } from 'vitest';
import { hasContact, maskedPerson } from './person.js';

describe('as others see somebody', () => {
  it.each([
    ['张桂英', '张**'],
    ['陈宇', '陈**'],
    ['𠮷田', '𠮷**'],
    ['Li Lei', 'L**'],
  ])('%s is %s', (name, masked) => {
    expect(maskedPerson({ name })).toEqual({ name: masked });
  });

  it('a phone shows its ends, and everything else is hidden', () => {
    const seen = maskedPerson({
      phone: '13912345678',
      address: '江苏省苏州市虎丘区狮山路 88 号',
      idNumber: '11010519491231002X',
    });

    expect(seen).toEqual({ phone: '139****5678' });
  });
});

describe('the contact that a complaint needs', () => {
  const WHOLE = { name: '张桂英', phone: '13912345678', address: '苏州市虎丘区' };

  it('is a name, a telephone number and an address', () => {
    expect(hasContact(WHOLE)).toBe(true);
  });

  it.each(['name', 'phone', 'address'] as const)('is not there without the %s', (missing) => {
    expect(hasContact({ ...WHOLE, [missing]: undefined })).toBe(false);
  });
});
