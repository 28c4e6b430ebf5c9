import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const databases = { MONGODB_URI: 'mongodb://127.0.0.1', REDIS_URL: 'redis://127.0.0.1' };

describe('where SMS and mail go', () => {
  it.each([
    ['the console, on one’s own machine', {}, 'console'],
    ['nowhere in production, unless somebody says so', { NODE_ENV: 'production' }, 'none'],
    ['nowhere where that is asked for', { DELIVERY_SINK: 'none' }, 'none'],
    [
      'the console in production where that is asked for',
      { NODE_ENV: 'production', DELIVERY_SINK: 'console' },
      'console',
    ],
  ])('is %s', (_, env, sink) => {
    expect(readConfig({ ...databases, ...env }).DELIVERY_SINK).toBe(sink);
  });

  it('is refused when nobody knows such a place', () => {
    expect(() => readConfig({ ...databases, DELIVERY_SINK: 'pigeon' })).toThrow('DELIVERY_SINK');
  });
});
