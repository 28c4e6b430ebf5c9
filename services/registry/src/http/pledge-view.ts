import { offered } from '@anxintui/shared/aggregate/commanding';
import type { Entry } from '@anxintui/shared/aggregate/history';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { AvailableCommand } from '@anxintui/shared/contracts/fields';
import { envelopeView, etagOf } from '@anxintui/shared/http/aggregate-view';
import type { CommandReader } from '@anxintui/shared/http/commanded';
import type { Answer } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { PledgeCommand, SupervisionOutcome } from '@anxintui/shared/vocabulary/pledges';
import {
  type AnyVersion,
  hasCovered,
  leadingOf,
  type Pledge,
  type PledgeVersion,
  wasEverInForce,
} from '../domain/pledge.js';
import { PLEDGE_RULES } from '../domain/pledge-lifecycle.js';
import { pledgeOverdue } from '../domain/pledge-overdue.js';
import { type StoredTerms, termsOf, versionDiff, WINDOW_START } from '../domain/pledge-terms.js';
import { changeLines, type TermLine, termLines } from '../domain/terms-in-words.js';

type Reader = CommandReader & { readonly ruleBook: RuleBook; readonly at: Date };

export function pledgeAnswer(
  { current, history }: { readonly current: Pledge; readonly history: readonly Entry[] },
  reader: Reader,
): Answer {
  return {
    body: {
      ...envelopeView(current, history, reader),
      ...factsView(current, reader.language),
      availableCommands: availableCommands(current, reader),
    },
    headers: etagOf(current.version),
  };
}

function factsView(pledge: Pledge, language: Language) {
  const { id, number, store, bureau, versions, supervision = [], appeals = [] } = pledge;
  return {
    status: leadingOf(pledge).status,
    number,
    store: { id, ...(store ? { name: store.name } : {}) },
    ...(bureau ? { bureau: { id: bureau.id, name: bureau.name } } : {}),
    versions: versions.map((version) => ({
      version: version.version,
      status: version.status,
      ...termsView(version),
      ...(wasEverInForce(version) ? datesView(version) : {}),
      changes: changesIn(versions, version, language),
      inWords: inWords(version, language),
    })),
    supervision: supervision.map((done, at) => ({ ...done, number: at + 1 })),
    appeals,
  };
}

export const termsView = (version: StoredTerms) => ({
  ...termsOf(version),
  windowStart: WINDOW_START,
});

export const datesView = ({ validFrom, validUntil, suspensions = [], renews }: PledgeVersion) => ({
  validFrom,
  validUntil,
  suspensions,
  ...(renews ? { renews } : {}),
});

/** Against the version in force before it; the first has nothing to be compared with. */
function changesIn(versions: readonly AnyVersion[], version: AnyVersion, language: Language) {
  const before = versions.filter(wasEverInForce).findLast((each) => each.version < version.version);
  if (!before) return [];
  const lines = new Map(changeLines(before, version).map((line) => [line.field, line]));
  return versionDiff(before, version).map((change) => ({
    ...change,
    words: inOneLine(lines.get(change.field), language),
  }));
}

const COLON: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };
const inOneLine = (line: TermLine | undefined, language: Language): string =>
  line ? line.label[language] + COLON[language] + line.text[language] : '';

export const inWords = (version: StoredTerms, language: Language) =>
  termLines(version).map(({ field, label, text }) => ({
    field,
    label: label[language],
    text: text[language],
  }));

/** Returned drafts and what came of an appeal stay between the store and its bureau. */
const PUBLIC_OUTCOMES: readonly SupervisionOutcome[] = [
  'warned',
  'suspended',
  'resumed',
  'no-problem',
  'delisted',
];

/** What everybody may know of a pledge: the versions that bound the store, and what the bureau did about them. */
export function publicHistory(storeId: string, pledge: Pledge | null, language: Language) {
  const versions = pledge?.versions ?? [];
  const inForce = versions.filter(wasEverInForce).filter(hasCovered);
  return {
    storeId,
    number: inForce.length > 0 && pledge ? pledge.number : null,
    versions: inForce.map((version) => ({
      version: version.version,
      status: version.status,
      ...datesView(version),
      ...termsView(version),
      changes: changesIn(versions, version, language),
    })),
    supervision: (pledge?.supervision ?? [])
      .filter(({ outcome }) => PUBLIC_OUTCOMES.includes(outcome))
      .map(({ outcome, version, words, at }) => ({ outcome, version, words, on: civilDateOf(at) })),
  };
}

export function reviewItem(pledge: Pledge) {
  const { id, number, store, bureau, versions, clocks, waitingSince } = pledge;
  const submitted = versions.find(({ status }) => status === 'submitted');
  const review = clocks.findLast(({ kind }) => kind === 'review');
  return {
    id,
    number,
    ...(store ? { storeName: store.name, division: store.division } : {}),
    ...(bureau ? { bureau: { id: bureau.id, name: bureau.name } } : {}),
    version: submitted?.version ?? 0,
    ...(submitted?.renews ? { renews: true } : {}),
    submittedAt: waitingSince,
    ...(review ? { dueAt: review.dueAt } : {}),
    href: `/api/v1/pledges/${id}`,
  };
}

const NOUN: Readonly<Record<PledgeCommand, string>> = {
  amend: 'amendment',
  revise: 'revision',
  submit: 'submission',
  withdraw: 'withdrawal',
  approve: 'approval',
  return: 'return',
  warn: 'warning',
  suspend: 'suspension',
  resume: 'resumption',
  delist: 'delisting',
  appeal: 'appeal',
};

/** As the API would then accept them: clocks that are due count as run out. */
function availableCommands(pledge: Pledge, { actor, at }: Reader): AvailableCommand[] {
  const asItIs = pledgeOverdue(pledge, at)?.next ?? pledge;
  return offered(PLEDGE_RULES, asItIs, { actor, at }).map((name) => ({
    name,
    method: 'POST',
    href: `/api/v1/pledges/${pledge.id}/${NOUN[name]}`,
  }));
}
