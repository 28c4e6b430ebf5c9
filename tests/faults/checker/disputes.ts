import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { DISPUTE_GROUNDS } from '@anxintui/shared/vocabulary/returns';
import type { Entry, Evidence, Named, Row } from './evidence.js';
import { countBy, unless, type Violation } from './violation.js';

/** What opens a dispute, and on which ground. */
function groundOf({ type, data }: Entry): string | null {
  if (type === 'return.refund-overdue') return 'refund';
  return type === 'return.disputed' ? String(data?.['ground']) : null;
}

/** One case for every cause, none without one, and each of them routed. */
export function checkDisputes(evidence: Evidence): Violation[] {
  const caused = new Map(evidence.returns.flatMap(causedBy));
  const cases = countBy(evidence.cases, ({ _id }) => _id);
  const openedFor = countBy(
    evidence.cases,
    ({ facts }) => `${String(facts['returnId'])}:${String(facts['ground'])}`,
  );
  return [
    ...[...caused].flatMap(([id, why]) => unless(cases.get(id) === 1, 'dispute-lost', why)),
    ...[...openedFor].flatMap(([why, times]) => unless(times === 1, 'dispute-doubled', why)),
    ...evidence.cases.flatMap((row) => [
      ...unless(caused.has(row._id), 'dispute-without-cause', row._id),
      ...checkRouting(row, evidence),
    ]),
  ];
}

function causedBy({ _id, history }: Row): [string, string][] {
  const grounds = new Set(history.map(groundOf));
  return DISPUTE_GROUNDS.filter((ground) => grounds.has(ground)).map((ground) => [
    disputeIdOf(_id, ground),
    `${_id}:${ground}`,
  ]);
}

function checkRouting({ _id, facts, history }: Row, evidence: Evidence): Violation[] {
  const routed = history.filter(({ type }) => type === 'case.routed').length;
  const hasBureau = facts.status === 'unrouted' && isThereABureau(facts['respondent'], evidence);
  return [
    ...unless(facts.status !== 'filed' && routed > 0, 'case-unrouted', _id),
    ...unless(routed < 2, 'case-routed-twice', _id),
    ...unless(!hasBureau, 'case-unrouted', `${_id}: in the queue though there is a bureau`),
  ];
}

function isThereABureau(respondent: unknown, { stores, bureaus }: Evidence): boolean {
  const store = stores.find(({ _id }) => _id === fieldOf(respondent, 'storeId'));
  const division = fieldOf(store?.['facts'], 'division');
  return bureaus.some((bureau: Named) => bureau['division'] === division && isLocal(bureau));
}

const isLocal = ({ level }: Named): boolean => level === 'county' || level === 'zone';

function fieldOf(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  return new Map(Object.entries(value)).get(name);
}
