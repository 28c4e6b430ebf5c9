import { type FormEvent, useState } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { FaultSummary, TextField } from '../../kit/fields.js';
import { type Asked, useCode } from './use-sign-in.js';

const PHONE = /^(?:\+?86)?1\d{10}$/;
const GUEST = 'guest';

/** Which number the code goes to. */
export function PhoneForm({ onAsked }: { onAsked: (asked: Asked) => void }) {
  const { signIn } = useSpoken().words;
  const [faults, setFaults] = useState<readonly { field: string; words: string }[]>([]);
  const code = useCode();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget, submitterOf(event));
    const phone = String(given.get('phone') ?? '').replace(/[\s-]/g, '');
    if (!PHONE.test(phone)) return setFaults([{ field: 'phone', words: signIn.phoneMissing }]);
    setFaults([]);
    code.mutate({ phone, isGuest: given.get('as') === GUEST }, { onSuccess: onAsked });
  }
  return (
    <form noValidate onSubmit={submit}>
      <PageHeading title={signIn.title} />
      <FaultSummary faults={faults} />
      {code.error ? <ProblemNote error={code.error} /> : null}
      <p>{signIn.lead}</p>
      <TextField
        name="phone"
        type="tel"
        autoComplete="tel"
        inputMode="tel"
        label={signIn.phone}
        hint={signIn.phoneHint}
        fault={faults[0]?.words}
      />
      <div className="buttons">
        <button type="submit">{signIn.getCode}</button>
        <button type="submit" name="as" value={GUEST} className="button--quiet">
          {signIn.asGuest}
        </button>
      </div>
      <p className="quiet">{signIn.asGuestHint}</p>
    </form>
  );
}

const submitterOf = ({ nativeEvent }: FormEvent): HTMLElement | null =>
  nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
