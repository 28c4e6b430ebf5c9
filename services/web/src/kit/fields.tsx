import { type InputHTMLAttributes, type ReactNode, useEffect, useRef } from 'react';
import { useSpoken } from '../copy/words.js';

/** What is wrong with one field, or with none in particular. */
export type Fault = { readonly field?: string; readonly words: string };
type Labelled = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
};

const describedBy = ({ name, hint, fault }: Labelled): string | undefined =>
  [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || undefined;

/** A label, a hint, what is wrong, and the field itself, bound together for every reader. */
export function Field({
  children,
  ...labelled
}: Labelled & { readonly children: (bound: BoundField) => ReactNode }) {
  const { name, label, hint, fault, isOptional } = labelled;
  const { form } = useSpoken().words.common;
  return (
    <div className={fault ? 'field field--fault' : 'field'}>
      <label htmlFor={name}>
        {label}
        {isOptional ? <span className="field__optional">（{form.optional}）</span> : null}
      </label>
      {hint ? (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="field__fault" id={`${name}-fault`}>
          {fault}
        </p>
      ) : null}
      {children({
        id: name,
        name,
        'aria-describedby': describedBy(labelled),
        'aria-invalid': fault ? true : undefined,
      })}
    </div>
  );
}
type BoundField = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>;

/** One line of text, a date, a number: whatever the platform's own field does. */
export function TextField({ name, label, hint, fault, isOptional, ...native }: Labelled & Native) {
  return (
    <Field {...labelledBy({ name, label, hint, fault, isOptional })}>
      {(bound) => <input {...bound} {...native} />}
    </Field>
  );
}

type Loose = { [Key in keyof Labelled]: Labelled[Key] | undefined } & {
  name: string;
  label: string;
};
/** Absent stays absent. */
export const labelledBy = ({ name, label, hint, fault, isOptional }: Loose): Labelled => ({
  name,
  label,
  fault,
  ...(hint ? { hint } : {}),
  ...(isOptional ? { isOptional } : {}),
});

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

/** Radio buttons or check boxes, each with a target big enough for a thumb. */
export function Choices({
  type = 'radio',
  choices,
  chosen,
  onChoose,
  ...labelled
}: Labelled & {
  readonly type?: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen?: readonly string[];
  readonly onChoose?: (value: string, isChosen: boolean) => void;
}) {
  const { name, label, hint, fault } = labelled;
  return (
    <fieldset
      className={fault ? 'field field--fault' : 'field'}
      aria-describedby={describedBy(labelled)}
      id={name}
      tabIndex={-1}
    >
      <legend>{label}</legend>
      {hint ? (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="field__fault" id={`${name}-fault`}>
          {fault}
        </p>
      ) : null}
      {choices.map((choice) => (
        <OneChoice key={choice.value} {...{ type, name, choice, chosen, onChoose }} />
      ))}
    </fieldset>
  );
}

type OneChoiceProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: ((value: string, isChosen: boolean) => void) | undefined;
};
function OneChoice({ type, name, choice, chosen, onChoose }: OneChoiceProps) {
  const id = `${name}-${choice.value}`;
  const held = onChoose
    ? {
        checked: chosen?.includes(choice.value) ?? false,
        onChange: (event: { target: HTMLInputElement }) =>
          onChoose(choice.value, event.target.checked),
      }
    : { defaultChecked: chosen?.includes(choice.value) ?? false };
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        {...held}
      />
      <label htmlFor={id}>
        {choice.label}
        {choice.hint ? (
          <span className="choice__hint" id={`${id}-hint`}>
            {choice.hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}

/** All that is wrong, on top, taking the focus, each linked to its field. */
export function FaultSummary({ faults }: { faults: readonly Fault[] }) {
  const { form } = useSpoken().words.common;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="fault-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>{form.problemTitle}</h2>
      <ul>
        {faults.map(({ field, words }) => (
          <li key={`${field}${words}`}>{field ? <a href={`#${field}`}>{words}</a> : words}</li>
        ))}
      </ul>
    </div>
  );
}
