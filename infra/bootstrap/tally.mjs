/**
 * What a vitest JSON report comes to. A file that did not load, or a run that failed without a
 * failed test (a set-up, an unhandled rejection, no test at all), counts as one failure.
 */
export function tally(report, exitCode) {
  const files = report?.testResults ?? [];
  const states = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = states.filter((status) => status === 'passed').length;
  const failedTests = states.filter((status) => status === 'failed').length;
  const failedFiles = files.filter(isBrokenFile).length;
  const failed = failedTests + failedFiles;
  return {
    passed,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: states.length - passed - failedTests,
  };
}

/** The sum of several runs. */
export const total = (tallies) =>
  tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));

const isBrokenFile = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
