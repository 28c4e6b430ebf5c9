import type { FilingRecord } from '../client/ledger.js';
import type { Row } from './evidence.js';
import { sha256 } from './hash.js';
import { countBy, unless, type Violation } from './violation.js';

const ROUTE = 'POST /returns';

/** A request's cause and the hash of what it asked, as the history must name them. */
export const causeOf = (account: string, route: string, key: string): string =>
  `request:${sha256({ seed: `${account}|${route}|${key}` })}`;

const filingCause = ({ account, key }: FilingRecord): string => causeOf(account, ROUTE, key);

/** Every acknowledged filing is there once, as it was asked; nothing is there that nobody filed. */
export function checkFilings(
  filings: readonly FilingRecord[],
  returns: readonly Row[],
): Violation[] {
  const began = countBy(returns, ({ history }) => history[0]?.cause ?? '');
  const byId = new Map(returns.map((row) => [row._id, row]));
  const tried = new Set(filings.map(filingCause));
  return [
    ...filings.flatMap((filing) => checkFiling(filing, { began, byId })),
    ...returns.flatMap(({ _id, history }) =>
      unless(tried.has(history[0]?.cause ?? ''), 'filing-from-nowhere', _id),
    ),
  ];
}

type Known = {
  readonly began: ReadonlyMap<string, number>;
  readonly byId: ReadonlyMap<string, Row>;
};

function checkFiling(filing: FilingRecord, { began, byId }: Known): Violation[] {
  const { key, receipts, refusals, body } = filing;
  const cause = filingCause(filing);
  const times = began.get(cause) ?? 0;
  const first = [...receipts].map((id) => byId.get(id)?.history[0]);
  const fingerprint = sha256({ params: {}, body });
  const isAsAsked = first.every(
    (entry) => entry === undefined || (entry.cause === cause && entry.fingerprint === fingerprint),
  );
  return [
    ...unless(refusals.length === 0, 'filing-refused', `${key}: ${refusals.join(', ')}`),
    ...unless(receipts.size <= 1, 'filing-doubled', `${key} got ${[...receipts].join(', ')}`),
    ...unless(times <= 1, 'filing-doubled', `${key} is there ${times} times`),
    ...unless(!first.includes(undefined), 'filing-lost', `${key}: ${[...receipts].join(', ')}`),
    ...unless(isAsAsked, 'filing-altered', `${key}: cause or fingerprint is not the request's`),
  ];
}
