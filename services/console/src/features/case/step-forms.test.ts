import { describe, expect, it } from 'vitest';
import { bodyOf } from './step-forms.js';

describe('what an officer tells for a step', () => {
  it('goes without what was left empty', () => {
    expect(bodyOf({ mode: 'phone', place: '', approval: undefined, to: null })).toEqual({
      mode: 'phone',
    });
  });

  it('gives money in fen, to the fen', () => {
    expect(bodyOf({ amountFen: 128.5 })).toEqual({ amountFen: 12_850 });
    expect(bodyOf({ amountFen: 0.29 })).toEqual({ amountFen: 29 });
  });

  it('gives a time of the clock in Beijing as an instant', () => {
    expect(bodyOf({ heldAt: '2026-10-12T09:30' })).toEqual({ heldAt: '2026-10-12T01:30:00.000Z' });
  });

  it('names a ground by its number', () => {
    expect(bodyOf({ ground: '3', words: '并非生活消费' })).toEqual({
      ground: 3,
      words: '并非生活消费',
    });
  });
});
