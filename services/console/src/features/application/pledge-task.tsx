import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import type { Standing } from './use-standing.js';

/** What it promises; only whoever may draft it is led there. */
export function PledgeTask({ standing }: { standing: Standing }) {
  const { office, pledge: said } = useSpoken().words.retailer;
  const { store, states, mayDraft, pledge } = standing;
  if (!store || states.pledge === 'waiting') return <p>{office.application.pledgeLater}</p>;
  if (!mayDraft) return <p>{said.notYours}</p>;
  return (
    <>
      {pledge ? <p>{said.status[pledge.status]}</p> : null}
      <Link to={`/pledges/${store.id}`}>
        {pledge ? office.application.toWrittenPledge : office.application.toPledge}
      </Link>
    </>
  );
}
