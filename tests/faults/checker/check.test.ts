import { describe, expect, it } from 'vitest';
import type { Ledger } from '../client/ledger.js';
import { check } from './check.js';
import type { Clock, Entry, Evidence, Row } from './evidence.js';
import { causeOf } from './filings.js';
import { sha256 } from './hash.js';

const FILED_AT = new Date('2026-03-02T01:00:00Z');
const later = (seconds: number) => new Date(FILED_AT.getTime() + seconds * 1000);
const NOW = later(600).getTime();

const filing = { key: 'k1', account: 'shopper-1', body: { storeId: 'S1' } };
const acceptance = { key: 'k2', account: 'clerk-1', route: 'POST /returns/{id}/acceptance' };
const PARAMS = { id: 'R1' };

const clock = (more: Partial<Clock> = {}): Clock => ({
  kind: 'refund',
  generation: 1,
  state: 'met',
  startAt: later(10),
  dueAt: later(20),
  ...more,
});
type Happened = Pick<Entry, 'type' | 'at' | 'by' | 'cause'> & Partial<Entry>;

/** A history whose chain is whole, one step per entry. */
function chained(happened: readonly Happened[], left: string): Entry[] {
  const entries: Entry[] = [];
  for (const [index, each] of happened.entries()) {
    const prev = entries.at(-1)?.hash ?? '';
    const body = { ...each, id: `e${index + 1}`, seq: index + 1, prev, left };
    entries.push({ ...body, hash: sha256(body) });
  }
  return entries;
}

const HAPPENED: readonly Happened[] = [
  {
    type: 'return.filed',
    at: FILED_AT,
    by: 'shopper',
    cause: causeOf(filing.account, 'POST /returns', filing.key),
    fingerprint: sha256({ params: {}, body: filing.body }),
  },
  {
    type: 'return.accepted',
    at: later(10),
    by: 'clerk',
    cause: causeOf(acceptance.account, acceptance.route, acceptance.key),
    fingerprint: sha256({ params: PARAMS, body: {} }),
  },
  { type: 'return.refunded', at: later(15), by: 'manager', cause: 'request:r' },
];
const FIRED: Happened = {
  type: 'return.refund-overdue',
  at: later(21),
  by: 'clock',
  cause: 'clock:refund:1',
  data: { clock: 'refund', generation: 1 },
};

function aReturn(clocks: Clock[] = [clock()], happened = HAPPENED): Row {
  const facts = { status: 'refunded', shopperId: 'shopper-1', seller: { storeId: 'S1' } };
  const history = chained(happened, sha256({ id: 'R1', ...facts, clocks }));
  const head = history.at(-1)?.hash ?? '';
  return { _id: 'R1', version: history.length, head, clocks, facts, history, outbox: [] };
}

const NOTICES = [
  { _id: 'n1', eventId: 'e1', recipient: 'store:S1' },
  { _id: 'n2', eventId: 'e2', recipient: 'account:shopper-1' },
  { _id: 'n3', eventId: 'e3', recipient: 'account:shopper-1' },
];
const evidence = (row = aReturn(), more: Partial<Evidence> = {}): Evidence => ({
  returns: [row],
  cases: [],
  notices: NOTICES,
  stores: [],
  bureaus: [],
  deadLetters: [],
  writtenAt: new Map(row.history.map(({ id, at }) => [id, at.getTime()])),
  ...more,
});
const ledger: Ledger = {
  filings: [{ ...filing, copies: 1, isCut: false, receipts: new Set(['R1']), refusals: [] }],
  steps: [
    {
      ...acceptance,
      params: PARAMS,
      body: {},
      collection: 'returns',
      id: 'R1',
      event: 'return.accepted',
      status: 200,
    },
  ],
};
const kinds = (found: Evidence, told = ledger): string[] => [
  ...new Set(check(found, told, NOW).map(({ kind }) => kind)),
];

describe('the checker', () => {
  it('finds nothing where every promise was kept', () => {
    expect(kinds(evidence())).toEqual([]);
  });

  it.each([
    ['an acknowledged filing that is gone', evidence(aReturn(), { returns: [] }), 'filing-lost'],
    [
      'a filing that is there twice',
      evidence(aReturn(), { returns: [aReturn(), { ...aReturn(), _id: 'R2' }] }),
      'filing-doubled',
    ],
    [
      'an acknowledged step that is not in the history',
      evidence(aReturn([clock()], HAPPENED.slice(0, 1))),
      'step-lost',
    ],
    [
      'an edited fact',
      evidence({ ...aReturn(), facts: { ...aReturn().facts, status: 'closed' } }),
      'chain-broken',
    ],
    [
      'a removed entry',
      evidence({ ...aReturn(), history: aReturn().history.slice(1) }),
      'chain-broken',
    ],
    ['a clock that nobody fired', evidence(aReturn([clock({ state: 'open' })])), 'clock-missed'],
    [
      'a clock that fired although the answer came in time',
      evidence(aReturn([clock({ state: 'fired', firedAt: later(21) })], [...HAPPENED, FIRED])),
      'clock-fired-despite-answer',
    ],
    [
      'a clock that fired twice',
      evidence(
        aReturn(
          [clock({ state: 'fired', firedAt: later(21) })],
          [...HAPPENED.slice(0, 2), FIRED, { ...FIRED, cause: 'clock:again' }],
        ),
      ),
      'clock-fired-twice',
    ],
    [
      'a clock met by an answer that came too late',
      evidence(aReturn([clock({ dueAt: later(14) })])),
      'clock-outrun-by-late-answer',
    ],
    [
      'an overdue refund without its dispute',
      evidence(
        aReturn([clock({ state: 'fired', firedAt: later(21) })], [...HAPPENED.slice(0, 2), FIRED]),
      ),
      'dispute-lost',
    ],
    ['a forgotten notice', evidence(aReturn(), { notices: NOTICES.slice(1) }), 'notice-lost'],
    [
      'a notice sent twice',
      evidence(aReturn(), { notices: [...NOTICES, ...NOTICES.slice(0, 1)] }),
      'notice-doubled',
    ],
    [
      'an event that is still to be delivered',
      evidence({ ...aReturn(), outbox: [{ eventId: 'e1', topic: 'return.filed' }] }),
      'event-undelivered',
    ],
    [
      'an event from before its time',
      evidence(aReturn(), { writtenAt: new Map([['e1', FILED_AT.getTime() - 2_000]]) }),
      'happened-early',
    ],
  ])('finds %s', (_, found, kind) => {
    expect(kinds(found)).toContain(kind);
  });

  it('finds a key that was given two receipts', () => {
    const [record] = ledger.filings;
    const doubled = record ? [{ ...record, receipts: new Set(['R1', 'R2']) }] : [];

    expect(kinds(evidence(), { ...ledger, filings: doubled })).toContain('filing-doubled');
  });
});
