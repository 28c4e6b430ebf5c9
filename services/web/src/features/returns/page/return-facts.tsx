import { useSpoken } from '../../../copy/words.js';
import { day } from '../../../kit/shown.js';
import { pledgeNumber } from '../../../kit/written.js';
import type { Return } from '../use-return.js';

/** The purchase, and the promise by which it is judged. */
export function ReturnFacts({ request: { purchase, pledge, store } }: { request: Return }) {
  const { words, language } = useSpoken();
  const { page, proof: said } = words.returns;
  const { on, receivedOn = on, proof } = purchase;
  return (
    <section aria-label={page.factsTitle}>
      <h2>{page.factsTitle}</h2>
      <dl className="facts card">
        <dt>{page.boughtOn}</dt>
        <dd>{day(on, language)}</dd>
        <dt>{page.receivedOn}</dt>
        <dd>{day(receivedOn, language)}</dd>
        <dt>{page.proof}</dt>
        <dd>
          {said.kinds[proof.kind]} {proof.number}
        </dd>
        <dt>{page.pledge}</dt>
        <dd>
          <a href={`/stores/${store.id}`}>
            {page.pledgeVersion(pledgeNumber(pledge.number), pledge.version)}
          </a>
        </dd>
      </dl>
    </section>
  );
}
