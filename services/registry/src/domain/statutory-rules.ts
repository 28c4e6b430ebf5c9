import type { ClockRule } from '@anxintui/shared/calendar/rule-set';

/** Figures that the law itself gives; each cites its article. */
export const STATUTORY_RULES: readonly ClockRule[] = [
  {
    id: 'complaint-acceptance',
    title: { zh: '投诉受理决定并告知', en: 'Accept or refuse the complaint, and tell' },
    article: { zh: '《市场监督管理投诉举报处理办法》第15条', en: 'SAMR Order 121, art. 15' },
    length: 7,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  {
    id: 'mediation',
    title: { zh: '调解', en: 'Mediation' },
    article: {
      zh: '《市场监督管理投诉举报处理办法》第22条、第23条第（五）项',
      en: 'SAMR Order 121, art. 22 and 23(5)',
    },
    length: 60,
    dayType: 'calendar-day',
    roll: 'statutory-holiday',
    standing: 'statutory',
  },
  {
    id: 'termination-notice',
    title: { zh: '告知终止调解', en: 'Tell both parties that mediation has ended' },
    article: { zh: '《市场监督管理投诉举报处理办法》第23条', en: 'SAMR Order 121, art. 23' },
    length: 7,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  {
    id: 'clue-verification',
    title: { zh: '违法线索核查', en: 'Verify a clue to a violation' },
    article: { zh: '《市场监督管理投诉举报处理办法》第27条', en: 'SAMR Order 121, art. 27' },
    length: 15,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  {
    id: 'clue-verification-extension',
    title: {
      zh: '违法线索核查延长',
      en: 'Longer verification of a clue, approved by the bureau head',
    },
    article: { zh: '《市场监督管理投诉举报处理办法》第27条', en: 'SAMR Order 121, art. 27' },
    length: 15,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  {
    id: 'jurisdiction-dispute',
    title: { zh: '管辖争议协商', en: 'Settle which bureau is competent' },
    article: { zh: '《市场监督管理投诉举报处理办法》第33条', en: 'SAMR Order 121, art. 33' },
    length: 7,
    dayType: 'working-day',
    roll: 'none',
    standing: 'statutory',
  },
  {
    id: 'refund-clue',
    title: { zh: '逾期退款成为违法线索', en: 'Overdue refund becomes a clue to a violation' },
    article: {
      zh: '《侵害消费者权益行为处罚办法》第8条第2项',
      en: 'Measures for Penalties for Infringing Consumer Rights, art. 8(2)',
    },
    length: 15,
    dayType: 'calendar-day',
    roll: 'statutory-holiday',
    standing: 'statutory',
  },
];
