import { useSpoken } from '../copy/words.js';
import { ProblemNote } from './problem-note.js';

/** While something is read, and when it could not be. */
export function Loading({ error, again }: { error?: Error | null; again?: () => void }) {
  const { state } = useSpoken().words.common;
  if (error) return <ProblemNote error={error} {...(again ? { again } : {})} />;
  return (
    <p className="quiet" role="status">
      {state.loading}
    </p>
  );
}
