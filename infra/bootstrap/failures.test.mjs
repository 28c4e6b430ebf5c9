import { describe, expect, it } from 'vitest';
import { failures } from './failures.mjs';

const FAILED = {
  status: 'failed',
  fullName: 'a pledge is kept',
  failureMessages: ['Error: 1 ≠ 2'],
};

describe('the end of a test run', () => {
  it('names what failed, where it is and what it said', () => {
    const testResults = [
      { name: '/p/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      { name: '/p/b.test.ts', status: 'failed', assertionResults: [FAILED, { status: 'passed' }] },
      { name: '/p/c.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
    ];

    expect(failures({ testResults }, '/p')).toEqual([
      'b.test.ts › a pledge is kept',
      '    Error: 1 ≠ 2',
      'c.test.ts',
      '    no such file',
    ]);
  });

  it('says nothing of a run that left no report', () => {
    expect(failures(null, '/p')).toEqual([]);
  });
});
