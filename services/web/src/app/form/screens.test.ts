import { describe, expect, it } from 'vitest';
import {
  firstUnanswered,
  type Question,
  type Screen,
  screenAt,
  screenOfPointer,
  screensFor,
} from './screens.js';

const question = (field: string, fault?: string): Question => ({
  field,
  label: field,
  said: '',
  fault,
  pointer: `/${field}`,
  ask: () => null,
});
const PURCHASE: Screen = {
  id: 'purchase',
  title: '什么时候买的',
  questions: [question('on'), question('delivery', '请选择')],
};
const VERDICT: Screen = { id: 'verdict', title: '能退多少', questions: [] };
const SCREENS = [PURCHASE, VERDICT];
const ids = (screens: readonly Screen[]) => screens.map(({ id }) => id);

describe('the screens of a form', () => {
  it('have one topic each', () => {
    expect(ids(screensFor(SCREENS, false))).toEqual(['purchase', 'verdict']);
  });

  it('have one question each in large type', () => {
    expect(ids(screensFor(SCREENS, true))).toEqual(['purchase.on', 'purchase.delivery', 'verdict']);
  });

  it('are found again when the reading mode has changed', () => {
    const inLarge = screensFor(SCREENS, true);

    expect(screenAt(SCREENS, 'purchase.delivery')?.id).toBe('purchase');
    expect(screenAt(inLarge, 'purchase')?.id).toBe('purchase.on');
    expect(screenAt(SCREENS, 'nowhere')).toBeNull();
  });

  it('stop at the first question without a good answer', () => {
    expect(firstUnanswered(screensFor(SCREENS, true))?.id).toBe('purchase.delivery');
    expect(firstUnanswered([VERDICT])).toBeNull();
  });

  it('are found by what the API says about an answer', () => {
    expect(screenOfPointer(SCREENS, '/delivery')?.id).toBe('purchase');
    expect(screenOfPointer(SCREENS, '/elsewhere')).toBeNull();
  });
});
