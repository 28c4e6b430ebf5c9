import { useEffect, useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { type Asked, useCode } from './use-sign-in.js';

const SECOND_MS = 1_000;

/** Another code, once the API will send one. */
export function Resend({ asked, onAgain }: { asked: Asked; onAgain: (asked: Asked) => void }) {
  const { signIn } = useSpoken().words;
  const seconds = useSecondsFrom(asked.resendAfterS);
  const code = useCode();
  if (seconds > 0) return <p className="quiet">{signIn.resendIn(seconds)}</p>;
  return (
    <>
      {code.error ? <ProblemNote error={code.error} /> : null}
      <button
        type="button"
        className="button--quiet"
        onClick={() => code.mutate(asked, { onSuccess: onAgain })}
      >
        {signIn.resend}
      </button>
    </>
  );
}

function useSecondsFrom(start: number): number {
  const [seconds, setSeconds] = useState(start);
  useEffect(() => {
    if (seconds <= 0) return;
    const tick = setTimeout(() => setSeconds(seconds - 1), SECOND_MS);
    return () => clearTimeout(tick);
  }, [seconds]);
  return seconds;
}
