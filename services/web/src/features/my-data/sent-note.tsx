import { ProblemNote } from '../../app/problem-note.js';

type Props = {
  readonly sending: { readonly error: Error | null; readonly isSuccess: boolean };
  readonly done: string;
};

/** What became of a change: said where it was made. */
export function SentNote({ sending, done }: Props) {
  return (
    <>
      {sending.error ? <ProblemNote error={sending.error} /> : null}
      <p role="status" className={sending.isSuccess ? 'inset inset--good' : undefined}>
        {sending.isSuccess ? done : ''}
      </p>
    </>
  );
}
