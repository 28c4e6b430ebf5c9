import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useDispute } from './dispute.js';

/** Which bureau, for which reasons, and who let a deadline pass. */
export function WhyThisBureau() {
  const { why } = useSpoken().words.cases;
  const { routing, bureau } = useDispute();
  return (
    <section aria-label={why.title}>
      <h2>{why.title}</h2>
      {bureau ? (
        <p>
          {why.bureau} <strong>{bureau.name}</strong>
        </p>
      ) : null}
      {routing.length === 0 ? (
        <p className="quiet">{why.none}</p>
      ) : (
        <ol>
          {routing.map(({ code, words, article }) => (
            <li key={code}>
              {words}
              {article ? <span className="quiet"> · {`${why.article} ${article}`}</span> : null}
            </li>
          ))}
        </ol>
      )}
      <Breaches />
    </section>
  );
}

function Breaches() {
  const { words, language } = useSpoken();
  const said = words.cases.breaches;
  const { breaches } = useDispute();
  if (breaches.length === 0) return null;
  return (
    <>
      <h3>{said.title}</h3>
      <p className="quiet">{said.lead}</p>
      <ul>
        {breaches.map(({ breach, at }) => (
          <li key={`${breach}${at}`}>
            {said.kind[breach]} · <time dateTime={at}>{moment(at, language)}</time>
          </li>
        ))}
      </ul>
    </>
  );
}
