import type { DisputeCase } from '@anxintui/complaints/domain/dispute-case';
import type { Notice, Recipient } from '@anxintui/identity/domain/notice';
import type { ReturnRequest } from '@anxintui/returns/domain/return-request';
import { type Entry, sha256Of } from '@anxintui/shared/aggregate/history';

/** Who was told of what; the same as the router tells, for what happens in the stories. */
const STORE_HEARS = [
  ...[
    'return.filed',
    'return.disputed',
    'return.withdrawn',
    'return.refund-overdue',
    'return.closed',
  ],
  ...['case.routed', 'case.store-answer-overdue', 'case.settled', 'case.offer-made'],
  ...['case.offer-declined', 'case.message-sent', 'case.evidence-added', 'case.escalated'],
  ...['case.accepted', 'case.not-accepted', 'case.materials-requested', 'case.mediation-invited'],
  ...['case.withdrawn', 'case.performance-breached', 'case.terminated', 'case.closed'],
];
const SHOPPER_HEARS = [
  ...[
    'return.presented',
    'return.accepted',
    'return.refused',
    'return.refunded',
    'return.exchanged',
  ],
  ...['return.refusal-reversed', 'return.lapsed', 'return.refund-overdue', 'case.filed'],
  ...['case.routed', 'case.offer-made', 'case.claim-declined', 'case.message-sent', 'case.settled'],
  ...['case.referred-up', 'case.store-answer-overdue', 'case.shopper-asked', 'case.handed-over'],
  ...['case.accepted', 'case.not-accepted', 'case.materials-requested', 'case.mediation-invited'],
  ...['case.session-recorded', 'case.terminated', 'case.performance-recorded', 'case.closed'],
];
const HEADQUARTERS_HEARS = [
  'case.referred-up',
  'case.headquarters-answer-overdue',
  'case.escalated',
];
const BUREAU_HEARS = [
  ...['case.escalated', 'case.handed-over', 'case.assigned', 'case.performance-breached'],
  ...['case.mediation-declined', 'case.complaint-acceptance-overdue', 'case.settled'],
];
/** On these rungs `case.routed` is the bureau's business as well. */
const AT_BUREAU = ['with-bureau', 'unrouted'];
const SHOPPERS_OWN = ['shopper'];
const STORES_OWN = ['manager', 'clerk', 'headquarters'];
/** What people say to each other is told to the other side only. */
const SAID = ['case.message-sent', 'case.evidence-added', 'case.offer-made', 'case.offer-declined'];

type Told = { readonly entry: Entry; readonly recipients: readonly Recipient[] };

const hears = (topics: readonly string[], { type, by }: Entry, own: readonly string[]): boolean =>
  topics.includes(type) && !(SAID.includes(type) && own.includes(by));

export const noticesOfReturn = (
  { id, shopperId, seller }: ReturnRequest,
  history: readonly Entry[],
): Notice[] =>
  history.flatMap((entry) =>
    posted(
      { kind: 'returns', id },
      {
        entry,
        recipients: [
          ...(hears(SHOPPER_HEARS, entry, SHOPPERS_OWN) ? [`account:${shopperId}` as const] : []),
          ...(hears(STORE_HEARS, entry, STORES_OWN) ? [`store:${seller.storeId}` as const] : []),
        ],
      },
    ),
  );

export const noticesOfCase = (dispute: DisputeCase, history: readonly Entry[]): Notice[] =>
  history.flatMap((entry) =>
    posted({ kind: 'cases', id: dispute.id }, { entry, recipients: toldOfCase(dispute, entry) }),
  );

function toldOfCase(dispute: DisputeCase, entry: Entry): Recipient[] {
  const { shopperId, respondent, bureau } = dispute;
  const { storeId, headquartersId } = respondent;
  const desks: readonly (readonly [boolean, Recipient | undefined])[] = [
    [hears(SHOPPER_HEARS, entry, SHOPPERS_OWN), `account:${shopperId}`],
    [hears(STORE_HEARS, entry, STORES_OWN), storeId ? `store:${storeId}` : undefined],
    [
      HEADQUARTERS_HEARS.includes(entry.type),
      headquartersId ? `enterprise:${headquartersId}` : undefined,
    ],
    [isForBureau(entry), bureau && `bureau:${bureau.id}`],
  ];
  const told = desks.flatMap(([isTold, desk]) => (isTold && desk ? [desk] : []));
  return [...told, ...officerOf(entry)];
}

const isForBureau = ({ type, data }: Entry): boolean =>
  BUREAU_HEARS.includes(type) ||
  (type === 'case.routed' && AT_BUREAU.includes(String(data?.['to'])));

function officerOf({ type, data }: Entry): Recipient[] {
  const officer = data?.['officer'];
  return type === 'case.assigned' && typeof officer === 'string' ? [`account:${officer}`] : [];
}

/** Under the same number as the router's, so that neither posts what the other has posted. */
const posted = (subject: Notice['subject'], { entry, recipients }: Told): Notice[] =>
  recipients.map((recipient) => ({
    id: sha256Of({ eventId: entry.id, recipient }).slice(0, 32),
    recipient,
    topic: entry.type,
    eventId: entry.id,
    subject,
    at: entry.at,
  }));
