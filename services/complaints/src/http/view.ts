import { commandsFor } from '@anxintui/shared/aggregate/lifecycle';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { AvailableCommand } from '@anxintui/shared/contracts/fields';
import { envelopeView, etagOf } from '@anxintui/shared/http/aggregate-view';
import type { Answer } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor, Party } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { caseOverdue } from '../domain/case-overdue.js';
import {
  CASE_LIFECYCLE,
  type DisputeCase,
  holderOf,
  involvedIn,
  type RoutingReason,
} from '../domain/dispute-case.js';
import type { CaseWithHistory } from '../domain/repositories.js';

export type Reader = {
  readonly actor: Actor;
  readonly language: Language;
  readonly ruleBook: RuleBook;
  readonly at: Date;
};

export function caseAnswer(found: CaseWithHistory, reader: Reader, replayed = false): Answer {
  const { current, history } = found;
  const replay = replayed ? { 'Idempotency-Replayed': 'true' } : {};
  return {
    body: {
      ...envelopeView(current, history, reader),
      ...factsView(current, reader.language),
      availableCommands: availableCommands(caseOverdue(current, reader)?.next ?? current, reader),
    },
    headers: { ...etagOf(current.version), ...replay },
  };
}

function factsView(dispute: DisputeCase, language: Language) {
  const { id, status, ground, returnId, claim, words, handOver, offers, breaches } = dispute;
  const { storeId, storeName } = dispute.respondent;
  return {
    status,
    receiptNumber: formatReceiptNumber(id),
    ground,
    returnId,
    claim,
    words,
    handOver,
    respondent: { storeId, storeName },
    holder: holderOf(dispute),
    routing: dispute.routing.map((reason) => reasonView(reason, language)),
    ...bureauView(dispute),
    offers,
    breaches,
    ...(dispute.status === 'not-accepted' ? { nonAcceptance: dispute.nonAcceptance } : {}),
    ...(dispute.status === 'closed' ? { result: dispute.result } : {}),
  };
}

const reasonView = ({ code, words, article }: RoutingReason, language: Language) => ({
  code,
  words: words[language],
  ...(article ? { article: article[language] } : {}),
});

function bureauView({ bureau }: DisputeCase) {
  if (!bureau) return {};
  const { id, name, level } = bureau;
  return { bureau: { id, name, level } };
}

const ARTICLES: Partial<Record<CaseCommand, { zh: string; en: string }>> = {
  escalate: { zh: '《消费者权益保护法》第三十九条', en: 'Consumer Law, art. 39' },
  accept: {
    zh: '《市场监督管理投诉举报处理办法》第十五条',
    en: 'SAMR Order 121, art. 15',
  },
  refuse: {
    zh: '《市场监督管理投诉举报处理办法》第十五条、第十六条',
    en: 'SAMR Order 121, art. 15 and 16',
  },
};

/** What this person may do now, exactly as the API would then accept it: clocks that are due count as run out. */
function availableCommands(dispute: DisputeCase, { actor, language }: Reader): AvailableCommand[] {
  const parties = partiesOf(actor, involvedIn(dispute));
  const names = new Set(
    parties.flatMap((party) => commandsFor(CASE_LIFECYCLE, dispute.status, party)),
  );
  return [...names].flatMap((name) => {
    const article = ARTICLES[name]?.[language];
    return addresses(dispute, name, parties).map((href) => ({
      name,
      method: 'POST' as const,
      href: `/api/v1/cases/${dispute.id}/${href}`,
      ...(article === undefined ? {} : { article }),
    }));
  });
}

const NOUN: Readonly<Record<Exclude<CaseCommand, 'accept-offer' | 'route'>, string>> = {
  offer: 'offers',
  escalate: 'escalation',
  accept: 'acceptance',
  refuse: 'refusal',
};

/** Accepting has one address per offer of the other side. */
function addresses(
  { offers }: DisputeCase,
  name: CaseCommand,
  parties: readonly Party[],
): string[] {
  if (name === 'route') return [];
  if (name !== 'accept-offer') return [NOUN[name]];
  const isShopper = parties.includes('shopper');
  return offers
    .filter(({ by }) => (by === 'shopper') !== isShopper)
    .map(({ id }) => `offers/${id}/acceptance`);
}
