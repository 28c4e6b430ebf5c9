import type { Sink } from '@anxintui/identity/commands';
import { eventWords } from '@anxintui/shared/contracts/event-words';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Logger } from 'pino';

const REPEATED = '（如已收到，请忽略）';

/** For local runs: what would have gone out by SMS or mail is a line in the log, with ids and no names. */
export const consoleSink = (log: Logger): Sink => ({
  async send({ id, channel, recipient, topic, subject, isRepeat }) {
    const receiptNumber = formatReceiptNumber(subject.id);
    const words = `【安心退】${eventWords(topic).zh}，编号 ${receiptNumber}${isRepeat ? REPEATED : ''}`;
    log.info({ delivery: id, channel, recipient, topic, receiptNumber, words }, 'delivery.printed');
  },
});
