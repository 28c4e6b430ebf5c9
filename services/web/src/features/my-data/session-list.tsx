import { useNavigate } from 'react-router';
import { Loading } from '../../app/loading.js';
import { useSignOut } from '../../app/use-sign-out.js';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { SentNote } from './sent-note.js';
import {
  type MySession,
  useMySessions,
  useOtherSessionsEnd,
  useSessionEnd,
} from './use-my-data.js';

/** Where somebody is signed in, and ending it: here, there, or everywhere else. */
export function SessionList() {
  const { sessions: said } = useSpoken().words.myData;
  const { data, error, refetch } = useMySessions();
  const others = useOtherSessionsEnd();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const items = data?.view.items ?? [];
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      <SentNote sending={others} done={said.ended} />
      {data ? null : <Loading error={error} again={() => void refetch()} />}
      <ul className="list">
        {items.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </ul>
      <div className="buttons">
        {items.length > 1 ? (
          <button type="button" className="button--quiet" onClick={() => others.mutate({})}>
            {said.endOthers}
          </button>
        ) : null}
        <button
          type="button"
          className="button--quiet"
          onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/sign-in') })}
        >
          {said.signOut}
        </button>
      </div>
    </section>
  );
}

function OneSession({ session }: { session: MySession }) {
  const { words, language } = useSpoken();
  const { sessions: said } = words.myData;
  const { id, device, lastSeenAt, isCurrent } = session;
  const ending = useSessionEnd(id);
  const called = device ?? said.unknown;
  return (
    <li className="card">
      <p>
        <strong>{called}</strong> {isCurrent ? <span className="tag">{said.current}</span> : null}
      </p>
      <p className="quiet">
        {said.lastSeen} <time dateTime={lastSeenAt}>{moment(lastSeenAt, language)}</time>
      </p>
      {isCurrent ? null : (
        <button
          type="button"
          className="button--quiet"
          aria-label={said.endOf(called)}
          disabled={ending.isPending}
          onClick={() => ending.mutate({})}
        >
          {said.end}
        </button>
      )}
    </li>
  );
}
