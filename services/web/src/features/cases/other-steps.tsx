import { useSpoken } from '../../copy/words.js';
import { useOffered } from './dispute.js';
import { ReasonForm } from './reason-form.js';
import { RemarkForm } from './remark-form.js';

/** What is done seldom: taking it back, and beginning again. */
export function OtherSteps() {
  const { withdraw, reopen, others } = useSpoken().words.caseSteps;
  const withdrawing = useOffered('withdraw');
  const reopening = useOffered('reopen');
  if (withdrawing.length + reopening.length === 0) return null;
  return (
    <section aria-label={others}>
      <h2>{others}</h2>
      {withdrawing.map((command) => (
        <RemarkForm
          key={command.href}
          command={command}
          opening={withdraw.open}
          lead={withdraw.lead}
          confirm={withdraw.confirm}
        />
      ))}
      {reopening.map((command) => (
        <ReasonForm
          key={command.href}
          command={command}
          opening={reopen.open}
          lead={reopen.lead}
          confirm={reopen.confirm}
        />
      ))}
    </section>
  );
}
