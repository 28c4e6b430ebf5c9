import { useSpoken } from '../../copy/words.js';
import { day, money } from '../../kit/shown.js';
import { ClaimInWords } from './claim-in-words.js';
import { useDispute } from './dispute.js';
import { Wishes } from './wishes.js';

/** What the shopper asked for and chose when she complained. */
export function CaseFacts() {
  const { words, language } = useSpoken();
  const { facts, ground: grounds } = words.cases;
  const view = useDispute();
  const { ground, claim, purchasedOn, paidFen, handOver, respondent, returnId } = view;
  return (
    <section aria-label={facts.title}>
      <h2>{facts.title}</h2>
      <dl className="facts">
        <Fact name={facts.seller} value={respondent.storeName} />
        <Fact name={facts.address} value={respondent.address} />
        <Fact name={facts.ground} value={grounds[ground]} />
        <dt>{facts.claim}</dt>
        <dd>
          <ClaimInWords claim={claim} />
        </dd>
        <Fact name={facts.words} value={view.words} />
        <Fact name={facts.purchasedOn} value={purchasedOn && day(purchasedOn, language)} />
        <Fact name={facts.paid} value={paidFen === undefined ? '' : money(paidFen)} />
        <Fact name={facts.silence} value={facts.handOver[handOver]} />
      </dl>
      <Wishes />
      {returnId ? (
        <p>
          <a href={`/app/returns/${returnId}`}>{facts.openReturn}</a>
        </p>
      ) : null}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
