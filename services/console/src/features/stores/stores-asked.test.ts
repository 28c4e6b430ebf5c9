import { describe, expect, it } from 'vitest';
import { storesAsked } from './stores-asked.js';

const asked = (address: string, isNetwork = false) => {
  const text = storesAsked(new URLSearchParams(address), { seller: '枫禾商贸', isNetwork });
  return Object.fromEntries(new URLSearchParams(text));
};

describe('the stores of an enterprise', () => {
  it('are found under its name', () => {
    expect(asked('')).toEqual({ q: '枫禾商贸', limit: '20' });
  });

  it('are narrowed down by words, status and place in the list', () => {
    expect(asked('q=长江路&status=closed&after=m')).toEqual({
      q: '枫禾商贸 长江路',
      status: 'closed',
      after: 'm',
      limit: '20',
    });
  });

  it('are looked for by words alone in a network, where others sell too', () => {
    expect(asked('q=加盟', true)).toMatchObject({ q: '加盟' });
  });

  it('are asked for in no more words than the directory takes', () => {
    expect(asked(`q=${'长'.repeat(80)}`)['q']).toHaveLength(60);
  });
});
