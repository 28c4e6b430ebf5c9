import { useSpoken } from '../../copy/words.js';
import { ClaimInWords } from './claim-in-words.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';

/** One tap to the bureau, after a look at what goes there. */
export function Escalate() {
  const { words } = useSpoken();
  const { escalate } = words.caseSteps;
  const { claim, evidence, messages, bureau } = useDispute();
  return useOffered('escalate').map((command) => (
    <CommandForm
      key={command.href}
      command={command}
      opening={escalate.open}
      confirm={escalate.confirm}
    >
      {() => (
        <>
          <h3>{escalate.title}</h3>
          {bureau ? <p>{escalate.to(bureau.name)}</p> : null}
          <p>{escalate.sent}</p>
          <ul>
            <li>
              <ClaimInWords claim={claim} />
            </li>
            <li>{escalate.words}</li>
            <li>{escalate.evidence(evidence.length)}</li>
            <li>{escalate.messages(messages.count)}</li>
            <li>{escalate.contact}</li>
          </ul>
          <p>
            <a href="/app/account">{escalate.profile}</a>
          </p>
          {command.article ? <p className="quiet">{command.article}</p> : null}
        </>
      )}
    </CommandForm>
  ));
}
