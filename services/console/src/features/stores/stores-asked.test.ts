import { describe, expect, it } from 'vitest';
import { storesAsked } from './stores-asked.js';

const asked = (address: string) => {
  const text = storesAsked(new URLSearchParams(address), { seller: 'S' });
  return Object.fromEntries(new URLSearchParams(text));
};

describe('the stores of an enterprise', () => {
  it('are those that it sells in', () => {
    expect(asked('')).toEqual({ seller: 'S', limit: '20' });
  });

  it('are narrowed down by words, status and place in the list', () => {
    expect(asked('q=长江路&status=closed&after=m')).toEqual({
      seller: 'S',
      q: '长江路',
      status: 'closed',
      after: 'm',
      limit: '20',
    });
  });

  it('are asked for in no more words than the directory takes', () => {
    expect(asked(`q=${'长'.repeat(80)}`)['q']).toHaveLength(60);
  });
});
