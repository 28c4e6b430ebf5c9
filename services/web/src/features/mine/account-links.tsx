import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';

/** From here to what is about oneself. */
export function AccountLinks({ isGuest }: { isGuest: boolean }) {
  const { links, linksLabel } = useSpoken().words.mine;
  const guests = [['/track', links.track]] as const;
  const known = [
    ['/notices', links.notices],
    ['/account', links.account],
    ['/my-data', links.myData],
  ] as const;
  return (
    <nav aria-label={linksLabel}>
      <h2>{linksLabel}</h2>
      <ul className="list">
        {(isGuest ? guests : known).map(([to, words]) => (
          <li key={to}>
            <Link className="block-link" to={to}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
