import { Link } from 'react-router';
import { useSpoken } from '../copy/words.js';
import { useMe } from './use-me.js';
import { useSignOut } from './use-sign-out.js';

/** On every page of the app: who is signed in, what is new, and the way out. */
export function SessionBar() {
  const { session } = useSpoken().words.common;
  const { data: me } = useMe();
  const signOut = useSignOut();
  if (!me) return null;
  return (
    <nav className="session-bar" aria-label={session.label}>
      <span>{session.as(me.name ?? '')}</span>
      <Link to="/notices">{session.notices}</Link>
      <button
        type="button"
        className="button--quiet"
        disabled={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        {session.signOut}
      </button>
    </nav>
  );
}
