import type { Sink } from '@anxintui/identity/commands';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Logger } from 'pino';
import { wordsOf } from './words-of.js';

/** What would have gone out by SMS or mail is a line in the log, with ids; neither numbers nor words of its own, such as codes. */
export const consoleSink = (log: Logger): Sink => ({
  async send(parcel) {
    const { id, channel, recipient, topic, subject, text } = parcel;
    const about = subject && { receiptNumber: formatReceiptNumber(subject.id) };
    const words = text === undefined ? { words: wordsOf(parcel) } : {};
    log.info({ delivery: id, channel, recipient, topic, ...about, ...words }, 'delivery.printed');
  },
});
