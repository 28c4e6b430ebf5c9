import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { DisclosurePurpose } from '@anxintui/shared/vocabulary/people';

export const PURPOSE_WORDS: Readonly<Record<DisclosurePurpose, Words>> = {
  'contact-party': {
    zh: '为办理本件联系当事人',
    en: 'to get in touch with you about this matter',
  },
  'verify-identity': { zh: '核对当事人身份', en: 'to make sure who you are' },
  'serve-document': { zh: '送达文书', en: 'to serve a document on you' },
  'handle-report': { zh: '核查违法线索', en: 'to follow up a report of a breach of the law' },
};
