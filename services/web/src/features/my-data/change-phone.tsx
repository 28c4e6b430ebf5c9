import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useCodeRequest } from '../../app/use-code-request.js';
import { useSpoken } from '../../copy/words.js';
import { TextField } from '../../kit/fields.js';
import { maskedPhone } from '../../kit/shown.js';
import { SentNote } from './sent-note.js';
import { usePhoneChange } from './use-my-data.js';

const typedIn = (event: FormEvent<HTMLFormElement>, field: string): string => {
  event.preventDefault();
  return String(new FormData(event.currentTarget).get(field) ?? '').trim();
};

/** A new number is proved by a code that reached it. */
export function ChangePhone() {
  const { changePhone: said } = useSpoken().words.myData;
  const requesting = useCodeRequest('change-phone');
  const changing = usePhoneChange();
  const [phone, setPhone] = useState('');
  const challenge = requesting.data?.challenge;
  const error = requesting.error;
  return (
    <details className="command">
      <summary className="button button--quiet">{said.open}</summary>
      {error ? <ProblemNote error={error} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          const typed = typedIn(event, 'new-phone');
          setPhone(typed);
          requesting.mutate(typed);
        }}
      >
        <TextField name="new-phone" label={said.phone} type="tel" inputMode="numeric" />
        <div className="buttons">
          <button type="submit" className="button--quiet" disabled={requesting.isPending}>
            {said.getCode}
          </button>
        </div>
      </form>
      <SentNote sending={changing} done={said.done} />
      {challenge ? (
        <form
          noValidate
          onSubmit={(event) => changing.mutate({ challenge, code: typedIn(event, 'phone-code') })}
        >
          <p role="status">{said.sent(maskedPhone(phone))}</p>
          <TextField
            name="phone-code"
            label={said.code}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <div className="buttons">
            <button type="submit" disabled={changing.isPending}>
              {said.confirm}
            </button>
          </div>
        </form>
      ) : null}
    </details>
  );
}
