import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultWords } from './fault-words.js';
import { CivilDateText, PhoneText, ReceiptNumber } from './fields.js';
import { says } from './says.js';

const Form = z.strictObject({
  phone: PhoneText,
  bought: z.exactOptional(CivilDateText.meta({ description: 'The day of purchase' })),
  words: z.string().min(1).max(5),
  pieces: z.int().min(1).max(9),
  kind: z.enum(['repair', 'refund']),
  isOpen: z.boolean(),
  stores: z.array(ReceiptNumber).min(1).max(2),
  place: z.union([
    z.strictObject({ storeId: ReceiptNumber }),
    z.strictObject({ name: z.string(), address: z.string() }),
  ]),
});
const RIGHT = {
  phone: '13800000000',
  words: '坏了',
  pieces: 1,
  kind: 'repair',
  isOpen: true,
  stores: ['7K3M9Q2FX4TDH8PZ'],
  place: { storeId: '7K3M9Q2FX4TDH8PZ' },
};

/** What is said of a form that differs in this from one that is right. */
function said(over: object): string[] {
  const issues = Form.safeParse({ ...RIGHT, ...over }, { reportInput: true }).error?.issues ?? [];
  return issues.map((issue) => faultWords(Form, issue).zh);
}

describe('what is wrong with a field', () => {
  it('is told in the words of the field, whatever is wrong with it', () => {
    const phone = '请填写 11 位手机号，例如 13800000000。';

    expect(said({ phone: '123' })).toEqual([phone]);
    expect(said({ phone: undefined })).toEqual([phone]);
    expect(said({ phone: 13_800_000_000 })).toEqual([phone]);
  });

  it('is told so also where the field is optional, described anew, or one of a list', () => {
    expect(said({ bought: '3 月 2 日' })).toEqual(['请填写日期，写成 2026-03-02 这样的年-月-日。']);
    expect(said({ stores: ['7K3M'] })[0]).toContain('16 位编号');
  });

  it.each([
    ['a text that is missing', { words: undefined }, '请填写此项。'],
    ['a text that is empty', { words: '' }, '请填写此项。'],
    ['a text that is too long', { words: '一二三四五六' }, '最多 5 个字，请缩短。'],
    ['a number that is too small', { pieces: 0 }, '不能小于 1。'],
    ['a number that is too large', { pieces: 10 }, '不能大于 9。'],
    ['a number with a fraction', { pieces: 1.5 }, '请填写整数。'],
    ['a number that is none', { pieces: '一件' }, '请填写数字。'],
    [
      'a choice that there is not',
      { kind: 'gift' },
      '没有这个选项，请从下列选项中选择：repair、refund。',
    ],
    ['a choice that was not made', { kind: undefined }, '请选择一项：repair、refund。'],
    ['yes or no', { isOpen: 'maybe' }, '请选择“是”或“否”（true 或 false）。'],
    ['too many of them', { stores: Array(3).fill(RIGHT.stores[0]) }, '最多 2 项，请减少。'],
    ['a field that there is not', { colour: 'red' }, '没有这一项，请删去。'],
    ['one thing given twice', { words: ['坏了', '坏了'] }, '此项只能填写一次。'],
  ])('is told by its kind elsewhere: %s', (_, over, words) => {
    expect(said(over)).toEqual([words]);
  });

  it('is told of a form as a whole in its own words', () => {
    const Change = says(
      z.strictObject({ a: z.exactOptional(z.string()) }).refine((change) => 'a' in change),
      '请至少填写一项变更。',
      'Please give one change at least.',
    );
    const [issue] = Change.safeParse({}).error?.issues ?? [];

    expect(issue && faultWords(Change, issue).en).toBe('Please give one change at least.');
  });
});
