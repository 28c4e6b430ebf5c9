import type { Aggregate } from './aggregate.js';
import { BEGINNING, type Entry, hashOfState, sha256Of } from './history.js';

/** Everything wrong with a history and the state it claims to have led to; empty when the chain is whole. */
export function verifyHistory(aggregate: Aggregate, history: readonly Entry[]): string[] {
  const problems = history.flatMap((entry, index) => linkProblems(entry, history[index - 1]));
  const last = history.at(-1);
  if (!last) return ['the history is empty'];
  if (last.seq !== aggregate.version) problems.push('version and history disagree');
  if (last.hash !== aggregate.head) problems.push('head and history disagree');
  if (last.left !== hashOfState(aggregate))
    problems.push('facts or clocks are not what the last step left');
  return problems;
}

function linkProblems({ hash, ...body }: Entry, before: Entry | undefined): string[] {
  const from = before ? { version: before.seq, head: before.hash } : BEGINNING;
  const problems: string[] = [];
  if (body.seq !== from.version + 1)
    problems.push(`entry ${body.seq} does not follow ${from.version}`);
  if (body.prev !== from.head) problems.push(`entry ${body.seq} does not point to the one before`);
  if (sha256Of(body) !== hash) problems.push(`entry ${body.seq} is not what was written`);
  return problems;
}
