import { useSpoken } from '../copy/words.js';
import { ProblemNote } from './problem-note.js';

type Props = {
  readonly error?: Error | null;
  readonly again?: () => void;
  /** Where nothing else stands on the page, what went wrong is its title. */
  readonly isPage?: boolean;
};

/** While something is read, and when it could not be. */
export function Loading({ error, again, isPage = false }: Props) {
  const { state } = useSpoken().words.common;
  if (error) return <ProblemNote error={error} isPage={isPage} {...(again ? { again } : {})} />;
  return (
    <p className="quiet" role="status">
      {state.loading}
    </p>
  );
}
