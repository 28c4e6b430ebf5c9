import { Navigate, useSearchParams } from 'react-router';
import { Loading } from '../../app/loading.js';
import { useMe } from '../../app/use-me.js';
import { SignInPanel } from './sign-in-panel.js';

const HOME_OF_THE_APP = '/mine';

/** Signs in, and goes on to the page of the app that asked for it. */
export function SignIn() {
  const [params] = useSearchParams();
  const { data: me, error, refetch } = useMe();
  if (me === undefined) return <Loading isPage error={error} again={() => void refetch()} />;
  return me ? <Navigate to={pageAfter(params.get('next'))} replace /> : <SignInPanel />;
}

/** Only pages of the app: nobody is led elsewhere by an address somebody made up. */
function pageAfter(next: string | null): string {
  if (!next) return HOME_OF_THE_APP;
  const { origin } = window.location;
  const asked = URL.canParse(next, origin) ? new URL(next, origin) : null;
  const isOurs = asked?.origin === origin && asked.pathname.startsWith('/app/');
  return isOurs ? asked.pathname.slice('/app'.length) + asked.search : HOME_OF_THE_APP;
}
