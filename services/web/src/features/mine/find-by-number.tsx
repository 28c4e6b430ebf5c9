import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { type Fault, FaultSummary, TextField } from '../../kit/fields.js';
import { addressOf } from './address-of.js';
import { useFound } from './use-found.js';

/** A number that was written down leads to what it belongs to. */
export function FindByNumber() {
  const { mine } = useSpoken().words;
  const navigate = useNavigate();
  const finding = useFound();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get('number') ?? '').trim();
    if (!number) return setFaults([{ field: 'number', words: mine.track.numberMissing }]);
    setFaults([]);
    finding.mutate(number, {
      onSuccess: ([entry]) =>
        entry
          ? void navigate(addressOf(entry))
          : setFaults([{ field: 'number', words: mine.notFound }]),
    });
  }
  return (
    <form noValidate onSubmit={find} aria-label={mine.search}>
      <h2>{mine.search}</h2>
      {finding.error ? <ProblemNote error={finding.error} /> : null}
      <FaultSummary faults={faults} />
      <TextField
        name="number"
        label={mine.number}
        hint={mine.numberHint}
        fault={faults[0]?.words}
        autoComplete="off"
      />
      <div className="buttons">
        <button type="submit" className="button--quiet" disabled={finding.isPending}>
          {mine.find}
        </button>
      </div>
    </form>
  );
}
