import { useSpoken } from '../../copy/words.js';
import { TextArea } from '../../kit/text-area.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';
import { MessageItem } from './message-item.js';
import { useMessages } from './use-case.js';

/** What both sides wrote to each other, oldest first, and writing. */
export function CaseMessages() {
  const { messages: said } = useSpoken().words.cases;
  const { missing } = useSpoken().words.caseSteps;
  const view = useDispute();
  const { data } = useMessages(view);
  const items = data?.view.items ?? [];
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      <p className="quiet">{said.lead}</p>
      {view.messages.count === 0 ? <p className="quiet">{said.none}</p> : null}
      <ol className="messages">
        {items.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
      {useOffered('send-message').map((command) => (
        <CommandForm
          key={command.href}
          command={command}
          opening={said.words}
          confirm={said.send}
          isOpen
          bodyOf={(typed) =>
            typed('words')
              ? { body: { words: typed('words') } }
              : { faults: [{ field: 'words', words: missing.words }] }
          }
        >
          {(fieldOf) => <TextArea {...fieldOf('words')} label={said.yours} />}
        </CommandForm>
      ))}
    </section>
  );
}
