import { type FormEvent, useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import type { Fault } from '../../kit/fields.js';
import { day, dueDay } from '../../kit/shown.js';
import { TextArea } from '../../kit/text-area.js';
import { SentNote } from './sent-note.js';
import { type Flag, useContest } from './use-my-data.js';

/** One hint with its arithmetic, what was said against it, and what was decided. */
export function FlagCard({ flag }: { flag: Flag }) {
  const { words, language } = useSpoken();
  const { flags: said } = words.myData;
  const { reason, standing, expiresAt, contested, decided, contest } = flag;
  return (
    <article className="card" aria-label={reason}>
      <p>
        <strong>{reason}</strong>
      </p>
      <p>{standing}</p>
      <p className="quiet">
        {said.until} {day(dueDay(expiresAt), language)}
      </p>
      {contested ? (
        <p>
          {said.contested} · {contested.words}
        </p>
      ) : null}
      {decided ? (
        <p>
          {said.decided[decided.decision]} · {decided.words}
        </p>
      ) : null}
      {contest ? <ContestForm id={flag.id} path={contest} /> : null}
    </article>
  );
}

function ContestForm({ id, path }: { id: string; path: string }) {
  const { flags: said, saved } = useSpoken().words.myData;
  const contest = useContest(path);
  const [fault, setFault] = useState<Fault | null>(null);
  const field = `contest-${id}`;
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get(field) ?? '').trim();
    if (!words) return setFault({ field, words: said.missing });
    setFault(null);
    contest.mutate({ words });
  }
  return (
    <form noValidate onSubmit={send}>
      <SentNote sending={contest} done={saved} />
      <TextArea name={field} label={said.words} fault={fault?.words} />
      <button type="submit" className="button--quiet" disabled={contest.isPending}>
        {said.contest}
      </button>
    </form>
  );
}
