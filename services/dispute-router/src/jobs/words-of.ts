import type { Parcel } from '@anxintui/identity/commands';
import { eventWords } from '@anxintui/shared/contracts/event-words';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';

const REPEATED = {
  zh: '（如已收到，请忽略）',
  en: ' (please ignore this if you have had it already)',
} as const;
const SENDER = { zh: '【安心退】', en: '[AnxinTui] ' } as const;
const NUMBER = { zh: '，编号 ', en: ', number ' } as const;

/** What a message says: its own words, or those of the notice beside which it goes out, in the language of its reader. */
export function wordsOf({ text, topic, subject, isRepeat, language = 'zh' }: Parcel): string {
  const number = subject ? NUMBER[language] + formatReceiptNumber(subject.id) : '';
  const words = text ?? SENDER[language] + eventWords(topic)[language] + number;
  return isRepeat ? words + REPEATED[language] : words;
}
