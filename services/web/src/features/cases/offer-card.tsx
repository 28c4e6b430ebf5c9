import { useSpoken } from '../../copy/words.js';
import { moment, money } from '../../kit/shown.js';
import { CommandForm } from './command-form.js';
import { useOffered } from './dispute.js';
import { RemarkForm } from './remark-form.js';
import type { Offer } from './use-case.js';
import { usePartyWords } from './use-party-words.js';

const TONES = { open: 'tag--warn', accepted: 'tag--good', declined: '' } as const;

/** One offer: its terms, who made it, what became of it, and the answers that are offered. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { words, language } = useSpoken();
  const { offers: said } = words.cases;
  const partyWords = usePartyWords();
  const { id, by, at, state, remedy, amountFen, performWithinDays } = offer;
  return (
    <article className="card" aria-label={said.number(id)}>
      <h3>
        {said.number(id)} · {said.by(partyWords(by))}
      </h3>
      <p>
        <strong>
          {said.remedy[remedy]}
          {amountFen === undefined ? '' : ` ${money(amountFen)}`}
        </strong>{' '}
        · {said.within(performWithinDays)}
      </p>
      <p>{offer.words}</p>
      <p>
        <span className={`tag ${TONES[state]}`}>{said.state[state]}</span>{' '}
        <time dateTime={at} className="quiet">
          {moment(at, language)}
        </time>
      </p>
      <AnswerOffer id={id} />
    </article>
  );
}

function AnswerOffer({ id }: { id: number }) {
  const { offers: said } = useSpoken().words.cases;
  const ofThis = ({ href }: { href: string }) => href.includes(`/offers/${id}/`);
  const accepting = useOffered('accept-offer').filter(ofThis);
  const declining = useOffered('decline-offer').filter(ofThis);
  return (
    <>
      {accepting.map((command) => (
        <CommandForm
          key={command.href}
          command={command}
          opening={said.accept(id)}
          lead={said.acceptLead}
          confirm={said.confirmAccept}
        />
      ))}
      {declining.map((command) => (
        <RemarkForm
          key={command.href}
          command={command}
          opening={said.decline(id)}
          lead={said.declineLead}
          confirm={said.confirmDecline}
        />
      ))}
    </>
  );
}
