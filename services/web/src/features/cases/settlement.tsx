import { useSpoken } from '../../copy/words.js';
import { moment, money } from '../../kit/shown.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';
import { ReasonForm } from './reason-form.js';

/** What was agreed, whether it was kept, and the shopper's last word on that. */
export function Settlement() {
  const { words, language } = useSpoken();
  const { performed: said } = words.caseSteps;
  const { settlement, performed } = useDispute();
  if (!settlement) return null;
  const { remedy, amountFen, performWithinDays, at } = settlement;
  const { offers } = words.cases;
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      <div className="card">
        <h3>{said.agreed}</h3>
        <p>
          <strong>
            {offers.remedy[remedy]}
            {amountFen === undefined ? '' : ` ${money(amountFen)}`}
          </strong>{' '}
          · {said.due(performWithinDays)}
        </p>
        <p>{settlement.words}</p>
        <p className="quiet">{moment(at, language)}</p>
      </div>
      {performed.map((record) => (
        <div className="inset inset--good" key={record.at}>
          <h3>{said.said}</h3>
          <p>{record.words}</p>
          <p>
            {said.proof} {record.proof} · {moment(record.at, language)}
          </p>
        </div>
      ))}
      <LastWord />
    </section>
  );
}

function LastWord() {
  const { performed: said } = useSpoken().words.caseSteps;
  return (
    <>
      {useOffered('confirm-performance').map((command) => (
        <CommandForm
          key={command.href}
          command={command}
          opening={said.confirm}
          lead={said.confirmLead}
          confirm={said.confirmButton}
        />
      ))}
      {useOffered('report-breach').map((command) => (
        <ReasonForm
          key={command.href}
          command={command}
          opening={said.breach}
          lead={said.breachLead}
          confirm={said.breachButton}
        />
      ))}
    </>
  );
}
