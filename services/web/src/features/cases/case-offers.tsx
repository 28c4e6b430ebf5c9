import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useDispute, useOffered } from './dispute.js';
import { MakeOffer } from './make-offer.js';
import { OfferCard } from './offer-card.js';

/** What either side has offered, answered one by one, and an offer of one's own. */
export function CaseOffers() {
  const { offers: said } = useSpoken().words.cases;
  const { offers, declines } = useDispute();
  const offered = useOffered('offer');
  if (offers.length + declines.length + offered.length === 0) return null;
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {offers.length === 0 ? <p className="quiet">{said.none}</p> : null}
      {offers.toReversed().map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
      <Declines />
      {offered.map((command) => (
        <MakeOffer
          key={command.href}
          command={command}
          opening={offers.some(({ by }) => by !== 'shopper') ? said.counter : said.make}
        />
      ))}
    </section>
  );
}

function Declines() {
  const { words, language } = useSpoken();
  const { offers: said } = words.cases;
  return useDispute().declines.map(({ at, words: reasons }) => (
    <div className="inset inset--warn" key={at}>
      <h3>{said.declinedClaim}</h3>
      <p>{reasons}</p>
      <p className="quiet">
        <time dateTime={at}>{moment(at, language)}</time>
      </p>
    </div>
  ));
}
