import type { ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';
import { FaultSummary } from '../../kit/fields.js';
import { ProblemNote } from '../problem-note.js';
import type { Offered } from './commanding.js';
import { type Body, type FieldOf, type Typed, useCommandForm } from './use-command-form.js';
import './commands.css';

type Props = {
  readonly command: Offered;
  readonly opening: string;
  readonly lead?: string;
  readonly confirm: string;
  readonly done: string;
  /** Stands open and stays so: for what is done again and again. */
  readonly isOpen?: boolean;
  readonly onDone?: () => void;
  readonly look?: 'main' | 'quiet' | 'danger';
  readonly bodyOf?: (typed: Typed) => Body;
  readonly children?: (fieldOf: FieldOf) => ReactNode;
};
const NOTHING_TYPED = (): Body => ({ body: {} });

/** A command that is offered: opened, read, confirmed. */
export function CommandForm({ opening, look = 'main', isOpen = false, ...rest }: Props) {
  if (isOpen)
    return (
      <section data-command={rest.command.name} aria-label={opening}>
        <h3>{opening}</h3>
        <CommandFields {...rest} look={look} staysHere />
      </section>
    );
  return (
    <details className="command" data-command={rest.command.name}>
      <summary className={look === 'main' ? 'button' : 'button button--quiet'}>{opening}</summary>
      <CommandFields {...rest} look={look} />
    </details>
  );
}

type FieldsProps = Omit<Props, 'opening' | 'isOpen'> & { readonly staysHere?: boolean };
function CommandFields({ lead, confirm, look, children, ...given }: FieldsProps) {
  const { form } = useSpoken().words.common;
  const { fieldOf, faults, isPending, error, submit } = useCommandForm({
    bodyOf: NOTHING_TYPED,
    ...given,
  });
  return (
    <form className="command__form" noValidate onSubmit={submit}>
      {error ? <ProblemNote error={error} /> : null}
      <FaultSummary faults={faults} />
      {lead ? <p>{lead}</p> : null}
      {children?.(fieldOf)}
      <div className="buttons">
        <button
          type="submit"
          aria-disabled={isPending || undefined}
          className={look === 'danger' ? 'button--danger' : undefined}
        >
          {isPending ? form.sending : confirm}
        </button>
      </div>
    </form>
  );
}
