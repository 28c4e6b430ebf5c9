import { describe, expect, it } from 'vitest';
import { aClock, aCustody, after, type Custody, resealed, taken } from '../testing/custody.js';
import { BEGINNING, chain, type Entry } from './history.js';
import { verifyHistory } from './verify.js';

function recorded(): { custody: Custody; history: Entry[] } {
  let custody = aCustody({ clocks: [aClock()] });
  let history: Entry[] = [];
  let standing = BEGINNING;
  for (const seal of ['S-1', 'S-2', 'S-3', 'S-4']) {
    const decision = history.length === 0 ? taken(custody) : resealed(custody, seal);
    const { entries, ...now } = chain(standing, decision, { key: `k-${seal}` });
    standing = now;
    custody = { ...decision.next, ...now };
    history = [...history, ...entries];
  }
  return { custody, history };
}
const { custody, history } = recorded();
const [first, second, third, fourth] = history;
if (!(first && second && third && fourth)) throw new Error('four steps make four entries');
const verified = (entries: Entry[], over: Partial<Custody> = {}): string[] =>
  verifyHistory({ ...custody, ...over }, entries);

describe('the verifier', () => {
  it('finds nothing wrong with a history that nobody has touched', () => {
    expect(verified(history)).toEqual([]);
  });

  it.each([
    ['its type', { type: 'custody.lost' }],
    ['its instant', { at: after(1) }],
    ['who acted', { by: 'supervisor' }],
    ['the account', { account: 'somebody-else' }],
    ['its figures', { data: { seal: 'S-9' } }],
    ['its cause', { cause: 'k-other' }],
    ['the fingerprint', { fingerprint: 'f-other' }],
    ['its id', { id: 'another' }],
  ])('finds an entry in which somebody has edited %s', (_, edit) => {
    expect(verified([first, { ...second, ...edit }, third, fourth])).toEqual([
      'entry 2 is not what was written',
    ]);
  });

  it('finds an edit whose hash was made anew, by the entry after it', () => {
    const { hash: _, ...body } = second;
    const { entries } = chain(
      { version: 1, head: first.hash },
      { next: custody, events: [{ ...body, by: 'supervisor' }] },
      { key: second.cause },
    );

    expect(verified([first, ...entries, third, fourth])).toEqual([
      'entry 3 does not point to the one before',
    ]);
  });

  it.each([
    ['the first', [second, third, fourth], 'entry 2 does not follow 0'],
    ['one in the middle', [first, third, fourth], 'entry 3 does not follow 1'],
    ['the last', [first, second, third], 'version and history disagree'],
  ])('finds that %s was deleted', (_, entries, problem) => {
    expect(verified(entries)).toContain(problem);
  });

  it('finds two that were swapped', () => {
    expect(verified([first, third, second, fourth])).toContain('entry 3 does not follow 1');
  });

  it('finds one that was inserted twice', () => {
    expect(verified([first, second, second, third, fourth])).toContain('entry 2 does not follow 2');
  });

  it('finds that everything is gone', () => {
    expect(verified([])).toEqual(['the history is empty']);
  });

  it.each([
    ['a fact', { seal: 'S-9' }],
    ['the due date of a clock', { clocks: [aClock({ dueAt: after(1) })] }],
    ['the state of a clock', { clocks: [aClock({ state: 'met' })] }],
    ['the clocks by taking one away', { clocks: [] }],
  ] as const)('finds that somebody has edited %s in the database', (_, over) => {
    expect(verified(history, over)).toEqual(['facts or clocks are not what the last step left']);
  });

  it('finds a document whose head or version was rolled back', () => {
    expect(verified(history, { head: third.hash })).toEqual(['head and history disagree']);
    expect(verified(history, { version: 3 })).toEqual(['version and history disagree']);
  });
});
