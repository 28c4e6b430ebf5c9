import { describe, expect, it } from 'vitest';
import type { Store } from '../../kit/use-own-stores.js';
import { changeOf, newStore, toldOf } from './told-store.js';

const STORE: Store = {
  id: '7K3M9Q2FX4TDH8PZ',
  version: 1,
  status: 'registered',
  name: '枫禾百货店',
  seller: { id: '7K3M9Q2FX4TDH8PY', name: '枫禾商贸' },
  division: '320505',
  place: '江苏省苏州市虎丘区',
  address: '长江路 211 号',
  categories: ['clothing'],
  openingHours: '10:00–22:00',
  point: { lng: 120.62, lat: 31.31 },
  pledge: null,
  availableCommands: [],
};
const told = toldOf(STORE);

describe('a store as a form has it', () => {
  it('is registered without what was left empty', () => {
    const body = newStore({ ...told, openingHours: '', lng: null, lat: null, zone: null });

    expect(body).toEqual({
      name: '枫禾百货店',
      division: '320505',
      address: '长江路 211 号',
      categories: ['clothing'],
    });
  });

  it('is registered with its point and zone where they were given', () => {
    expect(newStore({ ...told, zone: '320576' })).toMatchObject({
      zone: '320576',
      point: { lng: 120.62, lat: 31.31 },
    });
  });

  it('tells nothing where nothing is different', () => {
    expect(changeOf(STORE, told)).toEqual({});
  });

  it('tells only what is different', () => {
    expect(changeOf(STORE, { ...told, address: '长江路 213 号' })).toEqual({
      address: '长江路 213 号',
    });
  });

  it('takes away what was emptied', () => {
    expect(changeOf(STORE, { ...told, openingHours: '', lng: null, lat: null })).toEqual({
      openingHours: null,
      point: null,
    });
  });
});
