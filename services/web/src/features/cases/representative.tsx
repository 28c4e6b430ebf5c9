import { useSpoken } from '../../copy/words.js';
import { day, dayOf, dueDay } from '../../kit/shown.js';
import { AppointRepresentative } from './appoint-representative.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';

/** Who acts for the shopper; she appoints and dismisses them herself. */
export function Representative() {
  const { words, language } = useSpoken();
  const said = words.caseSteps.representative;
  const { representative } = useDispute();
  const appointing = useOffered('appoint-representative');
  const dismissing = useOffered('dismiss-representative');
  if (!representative && appointing.length === 0) return null;
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {representative ? (
        <div className="card">
          <p>
            {said.acting} <strong>{representative.name}</strong> {representative.phone}
          </p>
          <p>{representative.mandate.words}</p>
          <p className="quiet">
            {said.since} {day(dayOf(representative.since), language)}
            {representative.until
              ? ` · ${said.ends} ${day(dueDay(representative.until), language)}`
              : ''}
          </p>
        </div>
      ) : null}
      {appointing.map((command) => (
        <AppointRepresentative key={command.href} command={command} />
      ))}
      {dismissing.map((command) => (
        <CommandForm
          key={command.href}
          command={command}
          opening={said.dismiss}
          lead={said.dismissLead}
          confirm={said.confirmDismiss}
          look="quiet"
        />
      ))}
    </section>
  );
}
