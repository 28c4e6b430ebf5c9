import { useSpoken } from '../../copy/words.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';
import { RemarkForm } from './remark-form.js';

/** Who has consented to the mediation, and answering for oneself. */
export function Consents() {
  const { mediation: said, you } = useSpoken().words.cases;
  const { shopper, respondent } = useDispute().consents;
  const answerOf = (given: typeof shopper) => (given ? said[given.consent] : said.unanswered);
  return (
    <>
      <h3>{said.consents}</h3>
      <dl className="facts">
        <dt>{you}</dt>
        <dd>{answerOf(shopper)}</dd>
        <dt>{said.otherSide}</dt>
        <dd>{answerOf(respondent)}</dd>
      </dl>
      {useOffered('consent').map((command) => (
        <CommandForm
          key={command.href}
          command={command}
          opening={said.consent}
          lead={said.consentLead}
          confirm={said.confirmConsent}
        />
      ))}
      {useOffered('decline-mediation').map((command) => (
        <RemarkForm
          key={command.href}
          command={command}
          opening={said.decline}
          lead={said.declineLead}
          confirm={said.confirmDecline}
        />
      ))}
    </>
  );
}
