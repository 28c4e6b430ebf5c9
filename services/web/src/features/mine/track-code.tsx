import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { type Fault, FaultSummary, TextField } from '../../kit/fields.js';
import { maskedPhone } from '../../kit/shown.js';
import { addressOf } from './address-of.js';
import { useFound } from './use-found.js';
import { useGuestSignIn } from './use-guest-sign-in.js';

export type CodeAsked = {
  readonly number: string;
  readonly phone: string;
  readonly challenge: string;
};
type Props = { readonly asked: CodeAsked; readonly onAgain: () => void };
const SIX_DIGITS = /^\d{6}$/;

/** Then the code, and what was looked for is opened. */
export function TrackCode({ asked, onAgain }: Props) {
  const { mine } = useSpoken().words;
  const { track } = mine;
  const { faults, error, isPending, show } = useTracking(asked);
  return (
    <form noValidate onSubmit={show}>
      {error ? <ProblemNote error={error} /> : null}
      <FaultSummary faults={faults} />
      <p role="status">{track.codeSent(maskedPhone(asked.phone))}</p>
      <TextField
        name="code"
        label={track.code}
        hint={track.codeHint}
        fault={faults[0]?.words}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="buttons">
        <button type="submit" disabled={isPending}>
          {track.show}
        </button>
        <button type="button" className="button--quiet" onClick={onAgain}>
          {track.again}
        </button>
      </div>
    </form>
  );
}

function useTracking({ number, challenge }: CodeAsked) {
  const { mine } = useSpoken().words;
  const navigate = useNavigate();
  const signingIn = useGuestSignIn();
  const finding = useFound();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim();
    if (!SIX_DIGITS.test(code))
      return setFaults([{ field: 'code', words: mine.track.codeMissing }]);
    setFaults([]);
    signingIn.mutate({ challenge, code }, { onSuccess: find });
  }
  const find = () =>
    finding.mutate(number, {
      onSuccess: ([entry]) =>
        entry ? void navigate(addressOf(entry)) : setFaults([{ words: mine.notFound }]),
    });
  return {
    faults,
    show,
    error: signingIn.error ?? finding.error,
    isPending: signingIn.isPending || finding.isPending,
  };
}
