import { sha256Of } from '@anxintui/shared/aggregate/history';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Party } from '@anxintui/shared/vocabulary/actors';

/** What one side wrote to the other. Its words stay here: the case's history names it and keeps the hash of its words. */
export type Message = {
  readonly id: string;
  readonly caseId: string;
  readonly by: Party;
  /** The account of whoever wrote it. */
  readonly account: string;
  readonly at: Date;
  readonly words: string;
};
type Written = Pick<Message, 'caseId' | 'words'>;

export const hashOfMessage = ({ caseId, words }: Written): string => sha256Of({ caseId, words });

/** The same request with the same words is the same message, for ever; other words under its key never take its place. */
export const messageIdOf = (cause: string, written: Written): string =>
  receiptNumber(`${cause}|${hashOfMessage(written)}`);

export interface Messages {
  /** Keeping the same message again changes nothing. */
  keep(message: Message): Promise<void>;
  find(ids: readonly string[]): Promise<Message[]>;
}
