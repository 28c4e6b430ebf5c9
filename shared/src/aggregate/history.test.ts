import { describe, expect, it } from 'vitest';
import { aClock, aCustody, after, NINE, resealed, taken } from '../testing/custody.js';
import { BEGINNING, chain, hashOfState, sha256Of } from './history.js';

const twoEvents = {
  next: aCustody({ seal: 'S-2' }),
  events: [
    { type: 'custody.refund-overdue', at: NINE, by: 'clock' },
    { type: 'custody.resealed', at: NINE, by: 'manager', account: 'manager-1' },
  ],
} as const;

describe('a history', () => {
  it('begins with number one and points to nothing before', () => {
    const { entries, version, head } = chain(BEGINNING, taken(aCustody()), { key: 'k1' });

    expect(entries).toMatchObject([{ seq: 1, prev: '', cause: 'k1', type: 'custody.taken' }]);
    expect({ version, head }).toEqual({ version: 1, head: entries[0]?.hash });
  });

  it('links every entry to the one before, over the steps', () => {
    const before = { version: 7, head: 'f00d' };

    const { entries, version, head } = chain(before, twoEvents, { key: 'k1' });

    expect(entries.map(({ seq }) => seq)).toEqual([8, 9]);
    expect(entries.map(({ prev }) => prev)).toEqual(['f00d', entries[0]?.hash]);
    expect({ version, head }).toEqual({ version: 9, head: entries[1]?.hash });
  });

  it('hashes everything that an entry says', () => {
    const [entry] = chain(BEGINNING, taken(aCustody()), { key: 'k1', fingerprint: 'f1' }).entries;
    const { hash, ...body } = entry ?? { hash: '' };

    expect(hash).toBe(sha256Of(body));
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['id', 'type', 'at', 'by', 'data', 'cause', 'fingerprint', 'left']),
    );
  });

  it('keeps in the last entry of a step the hash of what the step left', () => {
    const { entries } = chain(BEGINNING, twoEvents, { key: 'k1' });

    expect(entries.map(({ left }) => left)).toEqual([undefined, hashOfState(twoEvents.next)]);
  });

  it('keeps the cause of every event, and the fingerprint only where a request was the cause', () => {
    const asked = chain(BEGINNING, twoEvents, { key: 'k1', fingerprint: 'f1' }).entries;
    const byClock = chain(BEGINNING, twoEvents, { key: 'clock:refund:1' }).entries;

    expect(asked.map(({ cause, fingerprint }) => [cause, fingerprint])).toEqual([
      ['k1', 'f1'],
      ['k1', 'f1'],
    ]);
    expect(byClock.filter((entry) => 'fingerprint' in entry)).toEqual([]);
  });

  it('gives every event a random id, so that one rolled back never looks already done', () => {
    const ids = [1, 2].flatMap(() =>
      chain(BEGINNING, twoEvents, { key: 'k1' }).entries.map(({ id }) => id),
    );

    expect(new Set(ids).size).toBe(4);
  });
});

describe('the hash of a state', () => {
  it('is the same whatever the order of its facts', () => {
    const { seal, status, ...rest } = aCustody();

    expect(hashOfState({ ...rest, ...{ status, seal } })).toBe(
      hashOfState({ ...rest, ...{ seal, status } }),
    );
  });

  it('leaves the envelope out and everything else in', () => {
    const hash = hashOfState(aCustody());

    expect(hashOfState(aCustody({ version: 9, head: 'f00d' }))).toBe(hash);
    expect(hashOfState(resealed(aCustody(), 'S-2').next)).not.toBe(hash);
    expect(hashOfState(aCustody({ clocks: [aClock()] }))).not.toBe(hash);
  });

  it('belongs to its number: a history cannot be moved under another', () => {
    expect(hashOfState(aCustody({ id: 'another' }))).not.toBe(hashOfState(aCustody()));
  });

  it('tells two instants apart by a millisecond', () => {
    expect(hashOfState(aCustody({ clocks: [aClock({ dueAt: after(1) })] }))).not.toBe(
      hashOfState(aCustody({ clocks: [aClock({ dueAt: after(2) })] })),
    );
  });
});

describe('the canonical text that is hashed', () => {
  it.each([
    ['the order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['a field that is absent', { a: 1 }, { a: 1, b: undefined }],
    ['a date and its text', { at: NINE }, { at: '2026-03-02T09:00:00.000Z' }],
    ['a gap in a list', { list: [undefined, 1] }, { list: [null, 1] }],
  ])('does not depend on %s', (_, one, other) => {
    expect(sha256Of(one)).toBe(sha256Of(other));
  });

  it.each([
    ['the order of a list', { list: [1, 2] }, { list: [2, 1] }],
    ['null and absent', { a: null }, {}],
    ['a number and its text', { a: 1 }, { a: '1' }],
  ])('tells apart %s', (_, one, other) => {
    expect(sha256Of(one)).not.toBe(sha256Of(other));
  });

  it('is RFC 8785, so that anybody can check it', () => {
    expect(sha256Of({ b: 'é', a: 1e21 })).toBe(
      '45dab1f4ec59a49ffffa8c83f9335d39d371f63633cc77351979339ec2bf21ad',
    );
  });
});
