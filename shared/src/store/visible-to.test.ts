import { describe, expect, it } from 'vitest';
import type { Actor } from '../vocabulary/actors.js';
import { visibleBy } from './visible-to.js';

const visibleTo = visibleBy({
  own: { paths: ['facts.shopperId', 'facts.representative'] },
  'own-store': { paths: ['facts.storeId'] },
  'own-bureau': { paths: ['facts.path'], once: { 'facts.status': 'with-bureau' } },
});
const desk: Actor = { accountId: 'a', roles: [], storeId: 's', bureauId: 'b' };

describe('the condition under which something is somebody’s', () => {
  it('names their id at every place of the relation', () => {
    expect(visibleTo({ ...desk, roles: ['clerk'] })).toEqual({ 'facts.storeId': 's' });
    expect(visibleTo({ ...desk, roles: ['shopper'] })).toEqual({
      $or: [{ 'facts.shopperId': 'a' }, { 'facts.representative': 'a' }],
    });
  });

  it('asks for more where the relation begins with something that happens', () => {
    expect(visibleTo({ ...desk, roles: ['intake'] })).toEqual({
      'facts.path': 'b',
      'facts.status': 'with-bureau',
    });
  });

  it('is any of them for somebody of several roles', () => {
    expect(visibleTo({ ...desk, roles: ['manager', 'intake'] })).toEqual({
      $or: [{ 'facts.storeId': 's' }, { 'facts.path': 'b', 'facts.status': 'with-bureau' }],
    });
  });

  it('is none at all without a role that counts or without an id, so that nothing is asked', () => {
    expect(visibleTo(desk)).toBeNull();
    expect(visibleTo({ ...desk, roles: ['operator', 'auditor', 'owner'] })).toBeNull();
    expect(visibleTo({ accountId: 'a', roles: ['manager'] })).toBeNull();
    expect(visibleTo({ ...desk, roles: ['clerk'], storeId: '' })).toBeNull();
    expect(visibleTo({ ...desk, roles: ['intake'], bureauId: undefined })).toBeNull();
  });
});
