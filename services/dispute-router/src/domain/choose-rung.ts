import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { Rung } from '@anxintui/shared/vocabulary/cases';
import type { FirstRung } from '@anxintui/shared/vocabulary/returns';

/** What decides who holds a new case. */
export type Circumstances = {
  readonly firstRung: FirstRung;
  /** The respondent is a store of this platform, rather than somebody whom the shopper has named. */
  readonly isRegistered: boolean;
  readonly isStoreOpen: boolean;
  /** Somebody with an active account could answer for the store. */
  readonly hasStaff: boolean;
  /** The same at its headquarters; false where it has none. */
  readonly hasHeadquarters: boolean;
  /** Whether a bureau was found, rather than only a staffed queue. */
  readonly isBureauKnown: boolean;
};
export type RungReason = { readonly code: string; readonly words: Words; readonly article?: Words };

/** The reason for which a case goes to headquarters at once. */
export const STORE_CANNOT_ANSWER = 'store-cannot-answer';

const ART_39 = { zh: '《消费者权益保护法》第三十九条', en: 'Consumer Law, art. 39' };
const REASONS = {
  chosen: {
    code: 'shopper-chose-bureau',
    words: {
      zh: '消费者选择直接由市场监管部门处理。',
      en: 'The shopper chose to go to the bureau at once.',
    },
    article: ART_39,
  },
  store: {
    code: 'store-answers-first',
    words: {
      zh: '被投诉门店有可答复的人员，先由门店答复；消费者可随时转市场监管部门。',
      en: 'The store has somebody to answer, so it answers first; the shopper may go to the bureau at any time.',
    },
  },
  headquarters: {
    code: STORE_CANNOT_ANSWER,
    words: {
      zh: '门店已关闭或无人可答复，由总部（商场）答复。',
      en: 'The store is closed or has nobody to answer, so its headquarters or mall answers.',
    },
  },
  nobody: {
    code: 'nobody-to-answer',
    words: {
      zh: '被投诉方在本平台没有可答复的人员，直接由市场监管部门处理。',
      en: 'The respondent has nobody on this platform to answer, so the bureau takes it at once.',
    },
  },
  notRegistered: {
    code: 'respondent-not-registered',
    words: {
      zh: '被投诉方未在本平台登记，直接由其经营地的市场监管部门处理。',
      en: 'The respondent is not registered on this platform, so the bureau of its place of business takes it at once.',
    },
  },
} as const;

/** Pledged store first, then brand or mall, then the bureau of the seller's actual place of business. */
export function chooseRung(known: Circumstances): { to: Rung; reason: RungReason } {
  const bureau: Rung = known.isBureauKnown ? 'with-bureau' : 'unrouted';
  if (known.firstRung === 'bureau') return { to: bureau, reason: REASONS.chosen };
  if (known.isStoreOpen && known.hasStaff) return { to: 'with-store', reason: REASONS.store };
  if (known.hasHeadquarters) return { to: 'with-headquarters', reason: REASONS.headquarters };
  return { to: bureau, reason: known.isRegistered ? REASONS.nobody : REASONS.notRegistered };
}
