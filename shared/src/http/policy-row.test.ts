import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpointsUnder, type PolicyRow } from './endpoint.js';

const why = 'Because it is so.';
const spec = { id: 'peek', method: 'get', path: '/peek', summary: '', reply: z.object() } as const;
const starting = (row: PolicyRow, isCommand = false) =>
  endpointsUnder({ peek: row })({ ...spec, isCommand }, async () => ({ body: {} }));

describe('a row of the policy table', () => {
  it.each([
    ['a relation of anyone', { who: 'anyone', relations: ['own'], why }, 'relation'],
    ['guests where everybody comes in', { who: 'anyone', guests: true, why }, 'guests'],
    ['no relation in particular', { who: 'signed-in', relations: [], why }, 'names none'],
    ['guests and no shoppers', { who: ['clerk'], guests: true, why }, 'no shoppers'],
  ] as const)('that asks for %s does not start', (_, row, reason) => {
    expect(() => starting(row)).toThrow(reason);
  });

  it('of a command names the relation to what is commanded', () => {
    expect(() => starting({ who: 'signed-in', why }, true)).toThrow('names no relation');
    expect(starting({ who: 'signed-in', relations: ['own'], why }, true).policy.who).toBe(
      'signed-in',
    );
  });

  it('is needed, of every endpoint', () => {
    const unruled = endpointsUnder({});

    expect(() => unruled(spec, async () => ({ body: {} }))).toThrow('no row for peek');
  });
});
