import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useCodeRequest } from '../../app/use-code-request.js';
import { useSpoken } from '../../copy/words.js';
import { type Fault, FaultSummary, TextField } from '../../kit/fields.js';
import type { CodeAsked } from './track-code.js';

/** First the number and the phone. */
export function TrackNumber({ onAsked }: { onAsked: (asked: CodeAsked) => void }) {
  const { mine, common } = useSpoken().words;
  const { track } = mine;
  const requesting = useCodeRequest('guest');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words;
  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = String(form.get('number') ?? '').trim();
    const phone = String(form.get('phone') ?? '').trim();
    const missing = [
      ...(number ? [] : [{ field: 'number', words: track.numberMissing }]),
      ...(phone ? [] : [{ field: 'phone', words: track.phoneMissing }]),
    ];
    setFaults(missing);
    if (missing.length > 0) return;
    requesting.mutate(phone, {
      onSuccess: ({ challenge }) => onAsked({ number, phone, challenge }),
    });
  }
  return (
    <form noValidate onSubmit={ask}>
      {requesting.error ? <ProblemNote error={requesting.error} /> : null}
      <FaultSummary faults={faults} />
      <TextField
        name="number"
        label={mine.number}
        hint={mine.numberHint}
        fault={faultOf('number')}
        autoComplete="off"
      />
      <TextField
        name="phone"
        label={track.phone}
        hint={track.phoneHint}
        fault={faultOf('phone')}
        type="tel"
        inputMode="numeric"
        autoComplete="tel"
      />
      <div className="buttons">
        <button type="submit" disabled={requesting.isPending}>
          {requesting.isPending ? common.form.sending : track.getCode}
        </button>
      </div>
    </form>
  );
}
