import { describe, expect, it } from 'vitest';
import { whereCodeLeads } from './where-code-leads.js';

const ORIGIN = 'https://anxintui.example';

describe('a scanned code', () => {
  it('of a sign leads to what holds behind it, by whichever address the sign names', () => {
    expect(whereCodeLeads(`${ORIGIN}/s/320508-8C2H-KX5VT`, ORIGIN)).toBe('/s/320508-8C2H-KX5VT');
    expect(whereCodeLeads('http://10.0.0.1/s/3205088C2HKX5VT', ORIGIN)).toBe('/s/3205088C2HKX5VT');
  });

  it('may be the printed number alone', () => {
    expect(whereCodeLeads(' 320508-8C2H-KX5VT ', ORIGIN)).toBe('/s/320508-8C2H-KX5VT');
  });

  it('of a store page or a return leads there within this site', () => {
    expect(whereCodeLeads(`${ORIGIN}/stores/7K3M9Q2FX4TDH8PZ`, ORIGIN)).toBe(
      '/stores/7K3M9Q2FX4TDH8PZ',
    );
  });

  it.each([
    'https://elsewhere.example/stores/7K3M9Q2FX4TDH8PZ',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    'WIFI:S:shop;;',
  ])('%s leads nowhere', (text) => {
    expect(whereCodeLeads(text, ORIGIN)).toBeNull();
  });
});
