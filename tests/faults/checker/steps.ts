import type { StepRecord } from '../client/ledger.js';
import type { Entry, Evidence, Row } from './evidence.js';
import { causeOf } from './filings.js';
import { sha256 } from './hash.js';
import { countBy, unless, type Violation } from './violation.js';

const DONE = 200;

/** Every acknowledged step is in the history once; one that was refused for good is not there at all. */
export function checkSteps(steps: readonly StepRecord[], evidence: Evidence): Violation[] {
  const rows = {
    returns: new Map(evidence.returns.map((row) => [row._id, row])),
    cases: new Map(evidence.cases.map((row) => [row._id, row])),
  };
  return [
    ...steps.flatMap((step) => checkStep(step, rows[step.collection].get(step.id))),
    ...[...evidence.returns, ...evidence.cases].flatMap(checkCauses),
  ];
}

function checkStep(step: StepRecord, row: Row | undefined): Violation[] {
  const { account, route, key, params, body, event, status, id } = step;
  const cause = causeOf(account, route, key);
  const entries = row?.history.filter((entry) => entry.cause === cause) ?? [];
  const effects = entries.filter(({ type }) => type === event);
  const what = `${event} of ${id} under ${key}`;
  if (status !== DONE)
    return unless(status === null || entries.length === 0, 'refused-step-done', what);
  const fingerprint = sha256({ params, body });
  return [
    ...unless(effects.length > 0, 'step-lost', what),
    ...unless(effects.length < 2, 'step-doubled', what),
    ...unless(
      effects.every((entry) => entry.fingerprint === fingerprint),
      'step-altered',
      `${what}: the fingerprint is not the request's`,
    ),
  ];
}

/** What one step wrote ends with the entry that says what it left; a cause may have one such step. */
function checkCauses({ _id, history }: Row): Violation[] {
  const ends = history.filter((entry: Entry) => entry.left !== undefined);
  return [...countBy(ends, ({ cause }) => cause)].flatMap(([cause, times]) =>
    unless(times === 1, 'cause-twice', `${_id}: ${cause} led to ${times} steps`),
  );
}
