import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import type { Standing } from './use-standing.js';

/** Submitting is signing; from then on it is the bureau's turn. */
export function Signing({ standing: { store, pledge, isListed } }: { standing: Standing }) {
  const { application } = useSpoken().words.retailer.office;
  const at = `/pledges/${store?.id ?? ''}`;
  if (isListed)
    return (
      <>
        <p>{application.inForce}</p>
        <Link to={at}>{application.toSign}</Link>
      </>
    );
  if (pledge?.status === 'submitted') return <p>{application.submitted}</p>;
  if (pledge?.status === 'in-force') return <p>{application.approved}</p>;
  return (
    <>
      <p>{application.signingWhy}</p>
      {pledge ? <Link to={at}>{application.toSigning}</Link> : null}
    </>
  );
}
