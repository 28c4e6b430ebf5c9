import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const MOST_LINES = 12;

/**
 * What failed in a vitest JSON report, as lines to read at the very end of a long run: the file, the test, and the
 * beginning of what it said.
 */
export function failures(report, root) {
  return (report?.testResults ?? []).flatMap((file) => {
    const name = relative(root, file.name);
    const broken = file.status === 'failed' && file.message ? [[name, file.message]] : [];
    const failed = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => [`${name} › ${test.fullName}`, (test.failureMessages ?? []).join('\n')]);
    return [...broken, ...failed].flatMap(([title, message]) => [title, ...said(message)]);
  });
}

const said = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .slice(0, MOST_LINES)
    .map((line) => `    ${line}`);
