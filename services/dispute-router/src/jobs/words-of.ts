import type { Parcel } from '@anxintui/identity/commands';
import { eventWords } from '@anxintui/shared/contracts/event-words';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';

const REPEATED = '（如已收到，请忽略）';

/** What a message says: its own words, or those of the notice beside which it goes out. */
export function wordsOf({ text, topic, subject, isRepeat }: Parcel): string {
  const number = subject ? `，编号 ${formatReceiptNumber(subject.id)}` : '';
  const words = text ?? `【安心退】${eventWords(topic).zh}${number}`;
  return isRepeat ? words + REPEATED : words;
}
