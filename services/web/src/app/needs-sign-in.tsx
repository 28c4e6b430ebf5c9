import type { ReactNode } from 'react';
import { SignInPanel } from '../features/account/sign-in-panel.js';
import { Loading } from './loading.js';
import { useMe } from './use-me.js';

/** Shows what is inside to whoever is signed in; everybody else signs in first, at the same place. */
export function NeedsSignIn({ children }: { children: ReactNode }) {
  const { data: me, error, refetch } = useMe();
  if (me === undefined) return <Loading isPage error={error} again={() => void refetch()} />;
  return me ? children : <SignInPanel />;
}
