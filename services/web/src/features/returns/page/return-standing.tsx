import { Link } from 'react-router';
import { useSpoken } from '../../../copy/words.js';
import type { Return } from '../use-return.js';

const LOOKS: Readonly<Record<Return['status'], string>> = {
  filed: 'inset',
  presented: 'inset',
  accepted: 'inset',
  refused: 'inset inset--bad',
  refunded: 'inset inset--good',
  lapsed: 'inset inset--warn',
  withdrawn: 'inset',
  closed: 'inset inset--good',
};

/** The status in words, who has it, what comes next, and the pass while it opens something. */
export function ReturnStanding({ request: { id, status, receiptNumber } }: { request: Return }) {
  const { page } = useSpoken().words.returns;
  return (
    <section className={LOOKS[status]} aria-label={page.now}>
      <p>
        <strong className="number">{page.status[status]}</strong>
      </p>
      <p>{page.next[status]}</p>
      <dl className="facts">
        <dt>{page.holderLabel}</dt>
        <dd>{page.holder[status]}</dd>
        <dt>{page.number}</dt>
        <dd>{receiptNumber}</dd>
      </dl>
      {status === 'filed' ? (
        <p className="buttons">
          <Link className="button" to={`/returns/${id}/pass`}>
            {page.showPass}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
