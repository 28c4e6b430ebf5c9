import { Link } from 'react-router';
import { useSpoken } from '../../../copy/words.js';
import type { Return } from '../use-return.js';

/** The disputes that have come of this return, each at its own page. */
export function ReturnDisputes({ request: { disputes } }: { request: Return }) {
  const { page } = useSpoken().words.returns;
  if (disputes.length === 0) return null;
  return (
    <section aria-label={page.disputesTitle}>
      <h2>{page.disputesTitle}</h2>
      <ul className="list">
        {disputes.map(({ ground, caseId }) => (
          <li key={caseId} className="card">
            <p>{page.dispute[ground]}</p>
            <Link className="button button--quiet" to={`/cases/${caseId}`}>
              {page.openCase}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
