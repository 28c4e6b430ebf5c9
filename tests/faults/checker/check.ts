import type { Ledger } from '../client/ledger.js';
import { checkChain } from './chains.js';
import { checkClocks } from './clocks.js';
import { checkDisputes } from './disputes.js';
import type { Evidence, Row } from './evidence.js';
import { checkFilings } from './filings.js';
import { checkNotices } from './notices.js';
import { checkSteps } from './steps.js';
import { checkTimes } from './times.js';
import { unless, type Violation } from './violation.js';

/** Every promise that was not kept, from the database and the client's ledger alone. */
export function check(evidence: Evidence, ledger: Ledger, now: number): Violation[] {
  const rows = [...evidence.returns, ...evidence.cases];
  return [
    ...checkFilings(ledger.filings, evidence.returns),
    ...checkSteps(ledger.steps, evidence),
    ...rows.flatMap(checkChain),
    ...rows.flatMap((row) => checkClocks(row, now)),
    ...rows.flatMap((row) => checkTimes(row, evidence)),
    ...rows.flatMap(checkOutbox),
    ...checkDisputes(evidence),
    ...checkNotices(evidence),
    ...evidence.deadLetters.flatMap(({ _id, ...letter }) =>
      unless(false, 'event-dead', `${_id}: ${JSON.stringify(letter)}`),
    ),
  ];
}

const checkOutbox = ({ _id, outbox }: Row): Violation[] =>
  outbox.flatMap(({ topic }) => unless(false, 'event-undelivered', `${_id}: ${topic}`));
