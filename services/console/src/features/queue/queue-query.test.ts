import { describe, expect, it } from 'vitest';
import { askedOf, changedAddress } from './queue-query.js';

const at = (text: string) => new URLSearchParams(text);

describe('the address of the queue', () => {
  it('asks for what is to do, the most urgent first, where nothing else stands in it', () => {
    expect(askedOf(at(''))).toBe('view=todo&sort=due');
  });

  it('asks for every case where all of them are meant', () => {
    expect(askedOf(at('view=all&officer=me'))).toBe('officer=me&sort=due');
  });

  it('leaves out what is none of the API’s business', () => {
    expect(askedOf(at('view=overdue&colour=red&sort=filed'))).toBe('sort=filed&view=overdue');
  });

  it('begins the list anew when a filter changes', () => {
    expect(`${changedAddress(at('view=todo&after=abc'), { kind: 'refund' })}`).toBe(
      'view=todo&kind=refund',
    );
  });

  it('keeps every filter when only the place in the list changes', () => {
    expect(`${changedAddress(at('view=todo&kind=refund'), { after: 'abc' })}`).toBe(
      'view=todo&kind=refund&after=abc',
    );
  });

  it('forgets a filter that is cleared', () => {
    expect(`${changedAddress(at('kind=refund&q=abc'), { kind: undefined })}`).toBe('q=abc');
  });
});
