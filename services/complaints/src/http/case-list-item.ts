import { earliestDue } from '@anxintui/shared/aggregate/clocks';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { countyOf } from '@anxintui/shared/divisions/divisions';
import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { type Desk, reasonOn } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { waitedClock } from '../domain/listed-case.js';
import type { AroundList } from '../use-cases/read-around-list.js';
import { REASON_WORDS } from './desk-words.js';

export type ListReader = {
  readonly language: Language;
  readonly ruleBook: RuleBook;
  /** Where the reader works, of those who have a desk. */
  readonly desk: Desk | null;
};

/** A case as one row of a list; nothing in it tells who the shopper is. */
export function caseListItem(dispute: DisputeCase, around: AroundList, reader: ListReader) {
  const { id, status, version, ground, claim, filedAt, clocks } = dispute;
  const nextDueAt = earliestDue(clocks);
  return {
    id,
    receiptNumber: formatReceiptNumber(id),
    status,
    version,
    storeName: dispute.respondent.storeName,
    ground,
    claim,
    filedAt,
    ...(nextDueAt ? { nextDueAt } : {}),
    ...clockView(dispute, reader),
    ...respondentView(dispute, around),
    ...(reader.desk ? deskView(dispute, around, { ...reader, desk: reader.desk }) : {}),
  };
}

function clockView(dispute: DisputeCase, { ruleBook, language }: ListReader) {
  const clock = waitedClock(dispute);
  if (!clock) return {};
  const { kind, startAt, dueAt, state, standing, ruleId } = clock;
  const rule = ruleBook.ruleSet.rules[ruleId];
  const title = rule?.title[language] ?? ruleId;
  const article = rule?.article[language] ?? '';
  return { clock: { kind, title, startedAt: startAt, dueAt, state, standing, article } };
}

function respondentView({ respondent: { storeId, division } }: DisputeCase, around: AroundList) {
  const county = division === undefined ? null : countyOf(division);
  const seller = storeId === undefined ? undefined : around.sellers.get(storeId);
  return {
    ...(seller ? { seller } : {}),
    ...(county ? { county: { code: county.code, name: county.nameZh } } : {}),
  };
}

function deskView(
  dispute: DisputeCase,
  { officers }: AroundList,
  { desk, language }: ListReader & { readonly desk: Desk },
) {
  const code = reasonOn(desk, dispute);
  const { officer } = dispute;
  const isShown = officer !== undefined && desk.side === 'bureau';
  return {
    ...(isShown ? { officer: { id: officer, name: officers.get(officer) } } : {}),
    why: { code, words: REASON_WORDS[code][language] },
  };
}
