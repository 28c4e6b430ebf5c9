import type { FormEvent, ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';
import { PageHeading } from '../page-heading.js';
import { ProblemNote } from '../problem-note.js';
import { AnswersOf } from './answers-of.js';
import { FoundFaults } from './found-faults.js';
import type { Screen } from './screens.js';

export type Sending = {
  readonly send: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
};
type Props = {
  readonly screens: readonly Screen[];
  readonly beforeSending?: ReactNode;
  readonly goTo: (screen: Screen) => void;
  readonly sending: Sending;
};

/** Everything that was answered, each topic with a way back to it, before it is sent. */
export function CheckAnswers({ screens, beforeSending, goTo, sending }: Props) {
  const { form } = useSpoken().words.common;
  const { send, isPending, error } = sending;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) send();
  }
  return (
    <form className="narrow" noValidate onSubmit={submit}>
      <PageHeading key="check" title={form.checkTitle} />
      {error ? <ProblemNote error={error} /> : null}
      <FoundFaults error={error} screens={screens} goTo={goTo} />
      {screens.map((screen) => (
        <AnswersOf key={screen.id} screen={screen} onChange={() => goTo(screen)} />
      ))}
      {beforeSending}
      <div className="buttons">
        <button type="submit" aria-disabled={isPending || undefined}>
          {isPending ? form.sending : form.send}
        </button>
      </div>
    </form>
  );
}
