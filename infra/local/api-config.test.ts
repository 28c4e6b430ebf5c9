import { describe, expect, it } from 'vitest';
import { readApiConfig } from './api-config.js';

const GIVEN = {
  PORT: '0',
  MONGODB_URI: 'mongodb://127.0.0.1',
  PASS_KEY_FILE: '/etc/pass.key',
  DATA_KEY_FILE: '/etc/data.key',
  INDEX_KEY_FILE: '/etc/index.key',
  CODE_KEY_FILE: '/etc/code.key',
  LINK_KEY_FILE: '/etc/link.key',
};

describe('the environment of the api', () => {
  it('names the file with the key of the return passes', () => {
    expect(readApiConfig(GIVEN).PASS_KEY_FILE).toBe('/etc/pass.key');
  });

  it.each([
    ['is missing', { PASS_KEY_FILE: undefined }],
    ['is empty', { PASS_KEY_FILE: '' }],
  ])('is refused when that %s, in production and anywhere else', (_, over) => {
    expect(() => readApiConfig({ ...GIVEN, ...over })).toThrow('PASS_KEY_FILE');
    expect(() => readApiConfig({ ...GIVEN, ...over, NODE_ENV: 'production' })).toThrow(
      'PASS_KEY_FILE',
    );
  });

  it.each(['TEST_CLOCK', 'DEMO'])('is refused in production with %s=1', (name) => {
    expect(() => readApiConfig({ ...GIVEN, [name]: '1', NODE_ENV: 'production' })).toThrow(
      'refused when NODE_ENV=production',
    );
  });

  it('raises the rate limits anywhere but in production', () => {
    const raised = { ...GIVEN, RATE_LIMIT_FACTOR: '1000' };

    expect(readApiConfig(raised).RATE_LIMIT_FACTOR).toBe(1000);
    expect(() => readApiConfig({ ...raised, NODE_ENV: 'production' })).toThrow(
      'refused when NODE_ENV=production',
    );
  });

  it('names the address on signs, and in production nobody guesses it', () => {
    const named = { ...GIVEN, PUBLIC_ORIGIN: 'https://tui.example.cn' };
    const given = { ...GIVEN, PORT: '8081' };

    expect(readApiConfig(given).PUBLIC_ORIGIN).toBe('http://127.0.0.1:8081');
    expect(readApiConfig(named).PUBLIC_ORIGIN).toBe('https://tui.example.cn');
    expect(() => readApiConfig({ ...GIVEN, NODE_ENV: 'production' })).toThrow('PUBLIC_ORIGIN');
    expect(() => readApiConfig({ ...GIVEN, PUBLIC_ORIGIN: 'https://tui.example.cn/s' })).toThrow(
      'PUBLIC_ORIGIN',
    );
  });

  it('never lowers the rate limits, and believes no proxy that was not counted', () => {
    expect(() => readApiConfig({ ...GIVEN, RATE_LIMIT_FACTOR: '0' })).toThrow('RATE_LIMIT_FACTOR');
    expect(() => readApiConfig({ ...GIVEN, TRUST_PROXY: 'true' })).toThrow('TRUST_PROXY');
    expect(readApiConfig(GIVEN)).toMatchObject({ TRUST_PROXY: 0, RATE_LIMIT_FACTOR: 1 });
  });
});
