import type { TextareaHTMLAttributes } from 'react';
import { Field, labelledBy } from './fields.js';

type Labelled = Parameters<typeof labelledBy>[0];
type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>;

/** Several lines of text. */
export function TextArea({ name, label, hint, fault, isOptional, ...native }: Labelled & Native) {
  return (
    <Field {...labelledBy({ name, label, hint, fault, isOptional })}>
      {(bound) => <textarea {...bound} {...native} />}
    </Field>
  );
}
