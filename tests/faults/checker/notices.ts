import { z } from 'zod';
import type { Entry, Evidence, Row } from './evidence.js';
import { countBy, unless, type Violation } from './violation.js';

type Told = 'shopper' | 'store' | 'headquarters' | 'bureau';

/** Who must be told of what, where they are there at all. Written here again on purpose. */
const MUST_BE_TOLD: Readonly<Record<string, readonly Told[]>> = {
  'return.filed': ['store'],
  'return.presented': ['shopper'],
  'return.accepted': ['shopper'],
  'return.refused': ['shopper'],
  'return.refusal-reversed': ['shopper'],
  'return.refunded': ['shopper'],
  'return.exchanged': ['shopper'],
  'return.disputed': ['store'],
  'return.lapsed': ['shopper'],
  'return.withdrawn': ['store'],
  'return.inspection-overdue': ['shopper', 'store'],
  'return.refund-overdue': ['shopper', 'store'],
  'return.refund-clue-overdue': ['shopper', 'store'],
  'return.closed': ['shopper', 'store'],
  'case.filed': ['shopper'],
  'case.routed': ['shopper', 'store', 'bureau'],
  'case.message-sent': ['shopper', 'store'],
  'case.offer-made': ['shopper', 'store'],
  'case.offer-declined': ['shopper', 'store'],
  'case.claim-declined': ['shopper', 'store'],
  'case.settled': ['shopper', 'store'],
  'case.store-answer-overdue': ['shopper', 'store'],
  'case.referred-up': ['shopper', 'headquarters'],
  'case.headquarters-answer-overdue': ['shopper', 'store', 'headquarters'],
  'case.escalated': ['store', 'bureau'],
  'case.handed-over': ['shopper', 'store', 'bureau'],
  'case.shopper-asked': ['shopper'],
  'case.withdrawn': ['store'],
  'case.accepted': ['shopper', 'store'],
  'case.not-accepted': ['shopper', 'store'],
  'case.complaint-acceptance-overdue': ['shopper', 'bureau'],
  'case.mediation-overdue': ['bureau'],
  'case.performance-overdue': ['shopper', 'store'],
  'case.routing-overdue': ['bureau'],
  'case.closed': ['shopper', 'store'],
};
/** Of these nobody is told at the desk that acted. */
const NOT_AT_OWN_DESK: readonly string[] = [
  'return.evidence-added',
  'return.closed',
  'case.message-sent',
  'case.evidence-added',
  'case.offer-made',
  'case.offer-declined',
  'case.claim-declined',
];
const DESK_OF: Readonly<Record<string, Told>> = {
  shopper: 'shopper',
  clerk: 'store',
  manager: 'store',
  headquarters: 'headquarters',
};
const AT_BUREAU = ['with-bureau', 'unrouted'];

const Seller = z.looseObject({
  storeId: z.string().optional(),
  headquartersId: z.string().optional(),
});
const Facts = z.looseObject({
  shopperId: z.string(),
  seller: Seller.optional(),
  respondent: Seller.optional(),
  bureau: z.looseObject({ id: z.string() }).optional(),
});

/** Exactly one notice per event and recipient, nobody forgotten, nobody told of nothing. */
export function checkNotices({ returns, cases, notices }: Evidence): Violation[] {
  const rows = [...returns, ...cases];
  const posted = countBy(notices, ({ eventId, recipient }) => `${eventId} ${recipient}`);
  const events = new Set(rows.flatMap(({ history }) => history.map(({ id }) => id)));
  return [
    ...[...posted].flatMap(([what, times]) => unless(times === 1, 'notice-doubled', what)),
    ...notices.flatMap(({ _id, eventId }) =>
      unless(events.has(eventId), 'notice-without-event', _id),
    ),
    ...rows.flatMap((row) => missing(row, posted)),
  ];
}

function missing(row: Row, posted: ReadonlyMap<string, number>): Violation[] {
  return row.history.flatMap((entry) =>
    recipientsOf(entry, row).flatMap((recipient) =>
      unless(
        posted.has(`${entry.id} ${recipient}`),
        'notice-lost',
        `${row._id}: ${entry.type} (${entry.id}) to ${recipient}`,
      ),
    ),
  );
}

function recipientsOf(entry: Entry, { facts }: Row): string[] {
  const { shopperId, seller, respondent, bureau } = Facts.parse(facts);
  const { storeId, headquartersId } = seller ?? respondent ?? {};
  const isBureauConcerned =
    entry.type !== 'case.routed' || AT_BUREAU.includes(String(entry.data?.['to']));
  const desks: Readonly<Record<Told, string | undefined>> = {
    shopper: `account:${shopperId}`,
    store: storeId && `store:${storeId}`,
    headquarters: headquartersId && `enterprise:${headquartersId}`,
    bureau: bureau && isBureauConcerned ? `bureau:${bureau.id}` : undefined,
  };
  const own = NOT_AT_OWN_DESK.includes(entry.type) ? DESK_OF[entry.by] : undefined;
  const told = (MUST_BE_TOLD[entry.type] ?? []).filter((who) => who !== own);
  return told.map((who) => desks[who]).filter((desk) => desk !== undefined);
}
