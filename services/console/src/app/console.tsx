import { SignIn } from '../features/session/sign-in.js';
import { Loading } from '../kit/loading.js';
import { ProblemNote } from './problem-note.js';
import { useMe } from './use-me.js';
import { Workbench } from './workbench.js';

/** Whoever is signed in has a workbench; everybody else is asked who they are. */
export function Console() {
  const { data: me, error, isPending, refetch } = useMe();
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  return me ? <Workbench me={me} /> : <SignIn />;
}
