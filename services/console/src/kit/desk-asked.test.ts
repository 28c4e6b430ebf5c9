import { describe, expect, it } from 'vitest';
import { deskAsked } from './desk-asked.js';

const at = (text: string) => deskAsked(new URLSearchParams(text));

describe('the inbox of a store', () => {
  it('begins with what is to do, the most urgent first', () => {
    expect(at('')).toBe('view=todo&sort=due');
  });

  it('shows everything where that is meant, and keeps what was looked for and the place', () => {
    expect(at('view=all&q=abc&after=m')).toBe('q=abc&after=m&sort=due');
  });
});
