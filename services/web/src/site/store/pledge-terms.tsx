import type { PledgeOnView } from '@anxintui/shared/contracts/pledges';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { day } from '../../kit/shown.js';
import { pledgeNumber } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';

type Pledge = z.infer<typeof PledgeOnView>;
type PledgeTermsProps = { readonly pledge: Pledge; readonly bureau: string };

/** The pledge in force today, term by term, as a shopper reads it. */
export function PledgeTerms({ pledge, bureau }: PledgeTermsProps) {
  const { store } = usePublicWords();
  const { language } = useSpoken();
  const { number, version, validFrom, validUntil, inWords } = pledge;
  return (
    <section aria-labelledby="pledge-title">
      <h2 id="pledge-title">{store.pledge}</h2>
      <p>{store.pledgeLead}</p>
      <dl className="facts card">
        {inWords.map(({ field, label, text }) => (
          <Term key={field} label={label} text={text} />
        ))}
        <Term
          label={store.validity}
          text={store.span(day(validFrom, language), day(validUntil, language))}
        />
        <Term label={store.number} text={`${pledgeNumber(number)} · ${store.version(version)}`} />
        <Term label={store.bureau} text={bureau} />
      </dl>
      <p>{store.notNoReason}</p>
      <SignLinks pledge={pledge} />
    </section>
  );
}

const Term = ({ label, text }: { label: string; text: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </>
);

function SignLinks({ pledge: { storeId, number } }: { pledge: Pledge }) {
  const { store } = usePublicWords();
  const { language } = useSpoken();
  return (
    <p className="buttons">
      <a className="button button--quiet" href={`/s/${number}`}>
        {store.sign}
      </a>
      <a
        className="button button--quiet"
        href={`/api/v1/stores/${storeId}/sign?format=pdf&lang=${language}`}
      >
        {store.signFile}
      </a>
    </p>
  );
}
