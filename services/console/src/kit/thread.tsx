import type { MessageView } from '@anxintui/shared/contracts/cases';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useSpoken } from '../copy/words.js';
import { moment } from './shown.js';
import { usePartyWords } from './use-party-words.js';

type Message = z.infer<typeof MessageView>;
type Props = {
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly actionsOf?: (message: Message) => ReactNode;
};

/** What both sides wrote to one another. */
export function Thread({ messages, actionsOf }: Props) {
  const { words, language } = useSpoken();
  const { thread, evidence } = words.kit;
  const partyWords = usePartyWords();
  return (
    <section aria-label={thread.label}>
      <h3>{thread.label}</h3>
      {messages.length === 0 ? <p>{thread.none}</p> : null}
      <ol className="thread">
        {messages.map((message) => (
          <li key={message.id} className={message.by === 'shopper' ? 'theirs' : 'ours'}>
            <p className="quiet">
              <strong>{partyWords(message.by)}</strong>{' '}
              <time dateTime={message.at}>{moment(message.at, language)}</time>
            </p>
            {message.hidden ? <p>{evidence.hidden(message.hidden.words)}</p> : null}
            {message.words ? <p className="said">{message.words}</p> : null}
            {actionsOf?.(message)}
          </li>
        ))}
      </ol>
    </section>
  );
}
