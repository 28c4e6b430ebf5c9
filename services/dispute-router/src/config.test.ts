import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const databases = {
  MONGODB_URI: 'mongodb://127.0.0.1',
  REDIS_URL: 'redis://127.0.0.1',
  DATA_KEY_FILE: '/etc/data.key',
  INDEX_KEY_FILE: '/etc/index.key',
};
const seal = { SEAL_KEY_FILE: '/etc/seal.key', SEAL_DIR: '/mnt/seals' };

describe('where SMS and mail go', () => {
  it.each([
    ['the console, on one’s own machine', {}, 'console'],
    ['a file there, where one is named', { DELIVERY_FILE: 'messages.ndjson' }, 'file'],
    [
      'nowhere in production, whatever file is named',
      { NODE_ENV: 'production', DELIVERY_FILE: 'messages.ndjson' },
      'none',
    ],
    ['nowhere in production, unless somebody says so', { NODE_ENV: 'production' }, 'none'],
    ['nowhere where that is asked for', { DELIVERY_SINK: 'none' }, 'none'],
    [
      'the console in production where that is asked for',
      { NODE_ENV: 'production', DELIVERY_SINK: 'console' },
      'console',
    ],
  ])('is %s', (_, env, sink) => {
    expect(readConfig({ ...databases, ...seal, ...env }).DELIVERY_SINK).toBe(sink);
  });

  it('is never a file in production, nor a file that has no name', () => {
    const file = { ...databases, DELIVERY_SINK: 'file' };
    const named = { ...file, DELIVERY_FILE: 'messages.ndjson', NODE_ENV: 'production' };

    expect(() => readConfig(named)).toThrow('refused when NODE_ENV=production');
    expect(() => readConfig(file)).toThrow('DELIVERY_FILE');
  });

  it('is refused when nobody knows such a place', () => {
    expect(() => readConfig({ ...databases, DELIVERY_SINK: 'pigeon' })).toThrow('DELIVERY_SINK');
  });
});

describe('the daily seal', () => {
  it('is made where its key and its folder are named, and not with half of it', () => {
    expect(readConfig({ ...databases, ...seal }).seal).toEqual({
      keyFile: '/etc/seal.key',
      folder: '/mnt/seals',
    });
    expect(readConfig(databases).seal).toBeUndefined();
    expect(readConfig({ ...databases, SEAL_DIR: '/mnt/seals' }).seal).toBeUndefined();
  });

  it.each([
    ['its key', { SEAL_DIR: '/mnt/seals' }],
    ['its folder', { SEAL_KEY_FILE: '/etc/seal.key' }],
  ])('is not done without in production: %s must be named', (_, env) => {
    expect(() => readConfig({ ...databases, ...env, NODE_ENV: 'production' })).toThrow(
      'SEAL_KEY_FILE and SEAL_DIR',
    );
  });
});
