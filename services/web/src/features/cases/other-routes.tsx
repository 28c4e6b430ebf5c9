import { useSpoken } from '../../copy/words.js';
import { useDispute } from './dispute.js';

/** What is open to the shopper beside or after this way. */
export function OtherRoutes() {
  const { ending: said } = useSpoken().words.caseSteps;
  const { otherRoutes = [], nonAcceptance } = useDispute();
  const routes = otherRoutes.length > 0 ? otherRoutes : (nonAcceptance?.otherRoutes ?? []);
  if (routes.length === 0) return null;
  return (
    <>
      <h3>{said.routes}</h3>
      <ul>
        {routes.map((route) => (
          <li key={route}>{said.route[route]}</li>
        ))}
      </ul>
    </>
  );
}
