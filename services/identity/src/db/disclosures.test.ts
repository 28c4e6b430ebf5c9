import { sha256Of } from '@anxintui/shared/aggregate/history';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import type { Disclosure } from '../domain/disclosure.js';
import { disclosureModel, mongoDisclosures } from './disclosures.js';

const { connection, drop } = await testDatabase('disclosures');
afterAll(drop);
const disclosures = mongoDisclosures(connection);
const NINE = new Date('2026-03-02T01:00:00Z');
const reading = (id: string, over: Partial<Disclosure> = {}): Disclosure => ({
  id,
  at: NINE,
  reader: 'mediator-1',
  roles: ['mediator'],
  bureauId: 'bureau-320505',
  purpose: 'contact-party',
  fields: ['phone'],
  account: 'shopper-1',
  subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
  ...over,
});

describe('a recorded reading', () => {
  it('carries a hash of everything else in it', async () => {
    await disclosures.record(reading('d1'));

    const row = await disclosureModel(connection).findOne({ _id: 'd1' }).lean();

    const { hash, ...content } = row ?? {};
    expect(hash).toBe(sha256Of(content));
    expect(content).toMatchObject({ _id: 'd1', at: NINE, fields: ['phone'] });
  });

  it('stays as it was when it is recorded again', async () => {
    await disclosures.record(reading('d2'));
    await disclosures.record(reading('d2', { at: new Date('2027-01-01T00:00:00Z') }));

    expect(await disclosures.about('shopper-1', { limit: 10 })).toContainEqual(reading('d2'));
  });

  it('is listed for the person it is about, the newest first', async () => {
    const later = new Date('2026-03-03T01:00:00Z');
    await disclosures.record(reading('a', { account: 'shopper-2' }));
    await disclosures.record(reading('c', { account: 'shopper-2', at: later }));
    await disclosures.record(reading('b', { account: 'shopper-2' }));

    const all = await disclosures.about('shopper-2', { limit: 10 });
    const rest = await disclosures.about('shopper-2', { limit: 10, after: { at: NINE, id: 'a' } });

    expect(all.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(rest.map(({ id }) => id)).toEqual(['b']);
  });
});
