import { useSpoken } from '../../copy/words.js';
import type { Standing } from './use-standing.js';

/** The bureau checks the enterprise by its credit code; nobody hands in papers. */
export function Papers({ standing: { enterprise } }: { standing: Standing }) {
  const { application } = useSpoken().words.retailer.office;
  const said = {
    registered: application.registered,
    verified: application.verified,
    'struck-off': application.struckOff,
  };
  return <p>{enterprise ? said[enterprise.status] : application.papersLater}</p>;
}
