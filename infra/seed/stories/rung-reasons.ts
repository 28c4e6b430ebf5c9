import type { RoutingReason } from '@anxintui/complaints/domain/dispute-case';
import type { Rung } from '@anxintui/shared/vocabulary/cases';

/** Why the router puts a case on a rung, in its own words. */
export const RUNG_REASONS: Readonly<Record<Rung, RoutingReason>> = {
  'with-store': {
    code: 'store-answers-first',
    words: {
      zh: '被投诉门店有可答复的人员，先由门店答复；消费者可随时转市场监管部门。',
      en: 'The store has somebody to answer, so it answers first; the shopper may go to the bureau at any time.',
    },
  },
  'with-headquarters': {
    code: 'store-cannot-answer',
    words: {
      zh: '门店已关闭或无人可答复，由总部（商场）答复。',
      en: 'The store is closed or has nobody to answer, so its headquarters or mall answers.',
    },
  },
  'with-bureau': {
    code: 'shopper-chose-bureau',
    words: {
      zh: '消费者选择直接由市场监管部门处理。',
      en: 'The shopper chose to go to the bureau at once.',
    },
  },
  unrouted: {
    code: 'respondent-not-registered',
    words: {
      zh: '被投诉方未在本平台登记，直接由其经营地的市场监管部门处理。',
      en: 'The respondent is not registered on this platform, so the bureau of its place of business takes it at once.',
    },
  },
};
