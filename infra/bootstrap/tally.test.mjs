import { describe, expect, it } from 'vitest';
import { tally, total } from './tally.mjs';

const file = (status, ...states) => ({
  status,
  assertionResults: states.map((state) => ({ status: state })),
});

describe('the last line of a test run', () => {
  it('counts what passed, failed and did not run', () => {
    const testResults = [
      file('failed', 'passed', 'failed'),
      file('passed', 'passed', 'pending', 'todo'),
    ];

    expect(tally({ testResults }, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that did not load as a failure', () => {
    const testResults = [file('failed'), file('passed', 'passed')];

    expect(tally({ testResults }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a run that failed beside its tests as a failure', () => {
    expect(tally({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
    expect(tally(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds the runs', () => {
    const runs = [
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 2, failed: 1, skipped: 0 },
    ];

    expect(total(runs)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });
});
