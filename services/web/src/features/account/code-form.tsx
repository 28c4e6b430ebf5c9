import { type FormEvent, useState } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { FaultSummary, TextField } from '../../kit/fields.js';
import { maskedPhone } from '../../kit/shown.js';
import { Resend } from './resend.js';
import { type Asked, useSignIn } from './use-sign-in.js';

type Props = {
  readonly asked: Asked;
  readonly onAgain: (asked: Asked) => void;
  readonly onOtherPhone: () => void;
};
const CODE = /^\d{6}$/;

/** The code that came; it opens the session. */
export function CodeForm({ asked, onAgain, onOtherPhone }: Props) {
  const { signIn } = useSpoken().words;
  const [faults, setFaults] = useState<readonly { field: string; words: string }[]>([]);
  const opening = useSignIn();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').replace(/\s/g, '');
    if (!CODE.test(code)) return setFaults([{ field: 'code', words: signIn.codeMissing }]);
    setFaults([]);
    const { challenge, isGuest } = asked;
    opening.mutate({ challenge, code, ...(isGuest ? { as: 'guest' } : {}) });
  }
  return (
    <form noValidate onSubmit={submit}>
      <PageHeading title={signIn.codeTitle} />
      <FaultSummary faults={faults} />
      {opening.error ? <ProblemNote error={opening.error} /> : null}
      <p role="status">{signIn.sentTo(maskedPhone(asked.phone))}</p>
      <TextField
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        label={signIn.code}
        hint={signIn.codeHint}
        fault={faults[0]?.words}
      />
      <div className="buttons">
        <button type="submit">{signIn.confirm}</button>
        <Resend asked={asked} onAgain={onAgain} />
        <button type="button" className="button--quiet" onClick={onOtherPhone}>
          {signIn.otherPhone}
        </button>
      </div>
    </form>
  );
}
