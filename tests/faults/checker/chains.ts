import type { Entry, Row } from './evidence.js';
import { sha256 } from './hash.js';
import { unless, type Violation } from './violation.js';

const KIND = 'chain-broken';

/** The hash chain of one aggregate, from its first entry to the state it has now. */
export function checkChain(row: Row): Violation[] {
  const { _id, version, head, facts, clocks, history } = row;
  const last = history.at(-1);
  return [
    ...history.flatMap((entry, index) => checkLink(_id, entry, history[index - 1])),
    ...unless(last?.seq === version, KIND, `${_id}: version ${version}, history ${last?.seq}`),
    ...unless(last?.hash === head, KIND, `${_id}: head is not the last hash`),
    ...unless(
      last?.left === sha256({ id: _id, ...facts, clocks }),
      KIND,
      `${_id}: facts or clocks are not what the last step left`,
    ),
    ...unless(dueAtOf(row) === row.nextDueAt?.getTime(), 'due-date-wrong', _id),
  ];
}

function checkLink(id: string, entry: Entry, before: Entry | undefined): Violation[] {
  const { hash, ...body } = entry;
  const what = `${id}: entry ${entry.seq} (${entry.type})`;
  return [
    ...unless(entry.seq === (before?.seq ?? 0) + 1, KIND, `${what} does not follow`),
    ...unless(entry.prev === (before?.hash ?? ''), KIND, `${what} is not linked`),
    ...unless(hash === sha256(body), KIND, `${what} is not what its hash says`),
  ];
}

/** The stored due date is the earliest of the open clocks, or absent. */
function dueAtOf({ clocks }: Row): number | undefined {
  const open = clocks.filter(({ state }) => state === 'open');
  return open.length === 0 ? undefined : Math.min(...open.map(({ dueAt }) => dueAt.getTime()));
}
