import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import type { Standing } from './use-standing.js';

/** Who drafts and publishes the pledge; a person alone invites herself. */
export function ManagerTask({ standing }: { standing: Standing }) {
  const { application } = useSpoken().words.retailer.office;
  const { store, isManagerAsked, states } = standing;
  if (states.manager === 'done') return <p>{application.managerDone}</p>;
  return (
    <>
      <p>{application.managerWhy}</p>
      {isManagerAsked ? <p>{application.managerAsked}</p> : null}
      {store ? <Link to="/staff">{application.toStaff}</Link> : null}
    </>
  );
}
