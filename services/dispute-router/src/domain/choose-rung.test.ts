import { describe, expect, it } from 'vitest';
import { type Circumstances, chooseRung } from './choose-rung.js';

const usual: Circumstances = {
  firstRung: 'store',
  isRegistered: true,
  isStoreOpen: true,
  hasStaff: true,
  hasHeadquarters: true,
  isBureauKnown: true,
};
const closed = { isStoreOpen: false };
const empty = { hasStaff: false };
const alone = { hasHeadquarters: false };
const queue = { isBureauKnown: false };
const unregistered = { isRegistered: false, ...closed, ...empty, ...alone };
const bureau = { firstRung: 'bureau' } as const;

describe('who holds a new case', () => {
  it.each([
    ['an open store with staff', {}, 'with-store', 'store-answers-first'],
    ['an open store with staff, alone', alone, 'with-store', 'store-answers-first'],
    ['an open store, bureau unknown', queue, 'with-store', 'store-answers-first'],
    ['a closed store', closed, 'with-headquarters', 'store-cannot-answer'],
    ['a store without staff', empty, 'with-headquarters', 'store-cannot-answer'],
    [
      'a closed store, bureau unknown',
      { ...closed, ...queue },
      'with-headquarters',
      'store-cannot-answer',
    ],
    ['a closed store, alone', { ...closed, ...alone }, 'with-bureau', 'nobody-to-answer'],
    ['a store without staff, alone', { ...empty, ...alone }, 'with-bureau', 'nobody-to-answer'],
    ['nobody and no bureau', { ...empty, ...alone, ...queue }, 'unrouted', 'nobody-to-answer'],
    [
      'somebody who is not registered here',
      unregistered,
      'with-bureau',
      'respondent-not-registered',
    ],
    [
      'somebody not registered, bureau unknown',
      { ...unregistered, ...queue },
      'unrouted',
      'respondent-not-registered',
    ],
    [
      'her wish against somebody not registered',
      { ...unregistered, ...bureau },
      'with-bureau',
      'shopper-chose-bureau',
    ],
    ['the shopper’s wish for the bureau', bureau, 'with-bureau', 'shopper-chose-bureau'],
    [
      'her wish, store closed',
      { ...bureau, ...closed, ...alone },
      'with-bureau',
      'shopper-chose-bureau',
    ],
    ['her wish, bureau unknown', { ...bureau, ...queue }, 'unrouted', 'shopper-chose-bureau'],
  ] as const)('with %s is told with the reason', (_, known, to, code) => {
    const chosen = chooseRung({ ...usual, ...known });

    expect(chosen).toMatchObject({ to, reason: { code } });
    expect(chosen.reason.words.zh).not.toBe('');
    expect(chosen.reason.words.en).not.toBe('');
  });

  it('by the shopper’s own choice cites the article that gives her the choice', () => {
    expect(chooseRung({ ...usual, ...bureau }).reason.article?.en).toBe('Consumer Law, art. 39');
    expect(chooseRung(usual).reason).not.toHaveProperty('article');
  });
});
