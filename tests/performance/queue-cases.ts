import { accept } from '@anxintui/complaints/domain/decide-bureau';
import { routeCase } from '@anxintui/complaints/domain/decide-routing';
import type { DisputeCase, ResponsibleBureau } from '@anxintui/complaints/domain/dispute-case';
import { listedCase } from '@anxintui/complaints/domain/listed-case';
import { openComplaint } from '@anxintui/complaints/domain/open-case';
import { countyIn } from '@anxintui/infra/seed/places';
import { type Random, randomOf } from '@anxintui/infra/seed/random';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { ClaimKind } from '@anxintui/shared/vocabulary/claims';
import { storeOf } from './directory-stores.js';

const SEED = 13;
const CITY = '320500';
export const CITY_BUREAU = `bureau-${CITY}`;
/** Stores that somebody complains about, and officers who handle it. */
const STORES = 20_000;
const OFFICERS = 40;
const OLDEST_DAYS = 75;
const DAY_MS = 24 * 3_600_000;
const WORDS = '商品与承诺不符，要求退货退款，门店未按承诺办理。'.repeat(8);
/** Most want their money back; hardly anybody has goods made again. */
const CLAIMS: readonly (readonly [ClaimKind, number])[] = [
  ['refund', 60],
  ['return', 20],
  ['replace', 10],
  ['compensate', 6],
  ['repair', 3],
  ['make-up-quantity', 1],
];
const PARTS = 100;
const RARE_ONE_OF = 5_000;

const officerNumbered = (n: number): string => `bench-officer-${n % OFFICERS}`;

/** The n-th open case of the city, as it is stored: unrouted, to be accepted, or in mediation. */
export function caseRow(n: number, now: Date): Row {
  const random = randomOf(SEED, n + 1);
  const filedAt = new Date(now.getTime() - random.below(OLDEST_DAYS * DAY_MS));
  const { decision, dispute } = advanced(filed(n, filedAt, random), filedAt, random);
  const next = random.below(3) === 0 ? dispute : { ...dispute, officer: officerNumbered(n) };
  const row = newRow({ ...decision, next }, { key: `bench:${n}` }, new Set());
  const listed = listedCase(next);
  return listed ? { ...row, listed } : row;
}

function filed(n: number, filedAt: Date, random: Random): Decision<DisputeCase> {
  const { store } = storeOf(SEED, random.below(STORES));
  const respondent = {
    storeId: store.id,
    storeName: store.name,
    enterpriseId: store.seller.id,
    address: store.address,
    division: countyIn(CITY, random),
  };
  const complaint = {
    id: receiptNumber(`bench:case:${n}`),
    shopperId: `bench-shopper-${n}`,
    respondent,
    claim: { kind: claimOf(random), amountFen: random.below(500_000) },
    words: WORDS,
    handOver: 'automatic',
    firstRung: 'bureau',
    wishes: { publish: false, entrust: false },
  } as const;
  return openComplaint(complaint, filedAt);
}

function claimOf(random: Random): ClaimKind {
  if (random.below(RARE_ONE_OF) === 0) return 'remake';
  let drawn = random.below(PARTS);
  for (const [kind, parts] of CLAIMS) {
    if (drawn < parts) return kind;
    drawn -= parts;
  }
  return 'refund';
}

type Advanced = { readonly decision: Decision<DisputeCase>; readonly dispute: DisputeCase };

/** Two of a hundred wait for a desk, thirty for acceptance; the rest is in mediation. */
function advanced(filedCase: Decision<DisputeCase>, filedAt: Date, random: Random): Advanced {
  const acting = { by: 'router', account: 'router', at: filedAt, ruleBook: testRuleBook } as const;
  const bureau = bureauOf(filedCase.next.respondent.division ?? CITY);
  const place = random.below(PARTS);
  const to = place < 2 ? 'unrouted' : 'with-bureau';
  const routed = routeCase(filedCase.next, { to, reasons: [], bureau }, acting);
  if (place < 32) return together(filedCase, routed);
  const accepted = accept(routed.next, { ...acting, by: 'intake', account: 'intake-1' });
  return together(filedCase, routed, accepted);
}

function together(first: Decision<DisputeCase>, ...others: Decision<DisputeCase>[]): Advanced {
  const dispute = others.at(-1)?.next ?? first.next;
  const [event, ...events] = [first, ...others].flatMap((decision) => decision.events);
  return { dispute, decision: { next: dispute, events: [event ?? first.events[0], ...events] } };
}

const bureauOf = (county: string): ResponsibleBureau => ({
  id: `bureau-${county}`,
  name: '市场监督管理局',
  level: 'county',
  path: ['bureau-320000', CITY_BUREAU, `bureau-${county}`],
  publishesChannel: true,
});
