import type { MessageView } from '@anxintui/shared/contracts/cases';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { usePartyWords } from './use-party-words.js';

/** One message, or why it cannot be read. */
export function MessageItem({ message }: { message: z.infer<typeof MessageView> }) {
  const { words, language } = useSpoken();
  const partyWords = usePartyWords();
  const { by, at, words: said, hidden } = message;
  return (
    <li className={by === 'shopper' ? 'message message--mine' : 'message'}>
      <p className="message__by">
        {partyWords(by)} · <time dateTime={at}>{moment(at, language)}</time>
      </p>
      <p className="message__words">{hidden ? words.cases.hidden(hidden.words) : said}</p>
    </li>
  );
}
