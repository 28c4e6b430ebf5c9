import { describe, expect, it } from 'vitest';
import { desksOf } from './notice.js';

describe('the desks whose notices somebody reads', () => {
  it.each([
    ['of a shopper', { accountId: 'a', roles: ['shopper'] }, ['account:a']],
    [
      'of a clerk',
      { accountId: 'a', roles: ['clerk'], storeId: 's', enterpriseId: 'e' },
      ['account:a', 'store:s'],
    ],
    [
      'of somebody at headquarters',
      { accountId: 'a', roles: ['headquarters'], enterpriseId: 'e' },
      ['account:a', 'enterprise:e'],
    ],
    [
      'of an officer',
      { accountId: 'a', roles: ['intake'], bureauId: 'b' },
      ['account:a', 'bureau:b'],
    ],
  ] as const)('%s are their own and those of their place of work', (_, actor, desks) => {
    expect(desksOf(actor)).toEqual(desks);
  });
});
