import { describe, expect, it } from 'vitest';
import { allowed, commandsFor, DomainError, type Lifecycle } from './lifecycle.js';

const LIFECYCLE: Lifecycle<'held' | 'gone', 'hand-back' | 'reseal', 'clerk' | 'manager'> = {
  held: {
    'hand-back': { to: ['gone'], by: ['clerk', 'manager'] },
    reseal: { to: ['held'], by: ['manager'] },
  },
  gone: {},
};
const refusal = (from: 'held' | 'gone', actor: 'clerk' | 'manager') => {
  try {
    return allowed(LIFECYCLE, from, { command: 'reseal', actor });
  } catch (error) {
    return error;
  }
};

describe('a lifecycle', () => {
  it('lets the named party give a command and says where it leads', () => {
    expect(allowed(LIFECYCLE, 'held', { command: 'hand-back', actor: 'clerk' }).to).toEqual([
      'gone',
    ]);
  });

  it('refuses a command that the status does not know, whoever asks', () => {
    expect(refusal('gone', 'manager')).toMatchObject({
      kind: 'conflict',
      code: 'illegal-transition',
      details: { command: 'reseal', status: 'gone' },
    });
  });

  it('refuses a party whom the table does not name', () => {
    expect(refusal('held', 'clerk')).toMatchObject({
      kind: 'forbidden',
      code: 'not-permitted',
      details: { command: 'reseal', actor: 'clerk' },
    });
  });

  it('names the commands of a party in a status, and none in a final one', () => {
    expect(commandsFor(LIFECYCLE, 'held', 'manager')).toEqual(['hand-back', 'reseal']);
    expect(commandsFor(LIFECYCLE, 'held', 'clerk')).toEqual(['hand-back']);
    expect(commandsFor(LIFECYCLE, 'gone', 'manager')).toEqual([]);
  });
});

describe('a refusal', () => {
  it('is an error with a kind and a code, with details and pointer where there are any', () => {
    const bare = new DomainError('conflict', 'a-code', 'for the log');
    const full = new DomainError('rule-broken', 'a-code', 'for the log', {
      details: { paid: 100 },
      pointer: '/amountFen',
    });

    expect(bare).toBeInstanceOf(Error);
    expect(bare).toMatchObject({ name: 'DomainError', details: {}, pointer: undefined });
    expect(full).toMatchObject({ details: { paid: 100 }, pointer: '/amountFen' });
  });
});
