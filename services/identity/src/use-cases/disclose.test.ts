import { describe, expect, it } from 'vitest';
import type { AskedDisclosure, Disclosure } from '../domain/disclosure.js';
import { disclose } from './disclose.js';

const NINE = new Date('2026-03-02T01:00:00Z');
const FACTS = { name: '张桂英', phone: '13912345678', idNumber: '11010519491231002X' };
const MEDIATOR = {
  accountId: 'mediator-1',
  roles: ['mediator', 'shopper'],
  bureauId: 'bureau-320505',
} as const;
const asked = (over: Partial<AskedDisclosure> = {}): AskedDisclosure => ({
  account: 'shopper-1',
  fields: ['phone', 'address'],
  purpose: 'contact-party',
  reader: MEDIATOR,
  subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
  requestKey: 'request:1',
  ...over,
});
function world({ canRecord = true } = {}) {
  const did: (Disclosure | 'read')[] = [];
  const deps = {
    now: () => NINE,
    disclosures: {
      record: async (disclosure: Disclosure) => {
        if (!canRecord) throw new Error('the database is away');
        did.push(disclosure);
      },
    },
    people: {
      read: async () => {
        did.push('read');
        return FACTS;
      },
    },
  };
  return { deps, did };
}

describe('reading what is known of a person', () => {
  it('is recorded before it is done, with who, what for and which fields', async () => {
    const { deps, did } = world();

    const told = await disclose(deps, asked());

    expect(told).toEqual({ phone: FACTS.phone });
    expect(did).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
        at: NINE,
        reader: 'mediator-1',
        roles: ['mediator'],
        bureauId: 'bureau-320505',
        purpose: 'contact-party',
        fields: ['phone', 'address'],
        account: 'shopper-1',
        subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
      },
      'read',
    ]);
  });

  it('does not happen where it cannot be recorded', async () => {
    const { deps, did } = world({ canRecord: false });

    await expect(disclose(deps, asked())).rejects.toThrow('away');

    expect(did).toEqual([]);
  });

  it('is one reading when the same request comes twice, and another for other fields', async () => {
    const { deps, did } = world();

    await disclose(deps, asked());
    await disclose(deps, asked());
    await disclose(deps, asked({ fields: ['idNumber'] }));
    await disclose(deps, asked({ requestKey: 'request:2' }));

    const ids = did.flatMap((each) => (each === 'read' ? [] : [each.id]));
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['a clerk', { reader: { ...MEDIATOR, roles: ['clerk'] } }],
    ['an auditor', { reader: { ...MEDIATOR, roles: ['auditor'] } }],
    ['an officer of no bureau', { reader: { accountId: 'x', roles: ['mediator'] } }],
    ['whoever asks for no field', { fields: [] }],
  ] as const)('is refused to %s', async (_, over) => {
    const { deps, did } = world();

    await expect(disclose(deps, asked(over))).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'not-to-be-disclosed',
    });
    expect(did).toEqual([]);
  });
});
