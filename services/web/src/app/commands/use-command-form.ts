import { type FormEvent, useState } from 'react';
import type { Fault } from '../../kit/fields.js';
import { Refused } from '../api.js';
import { type Offered, useCommand, useCommanding } from './commanding.js';

/** What was typed into a field of this form, by the field's short name. */
export type Typed = (field: string) => string;
export type Body = { readonly body: object } | { readonly faults: readonly Fault[] };
/** How a field is called on the page, and what is wrong with it. */
export type FieldOf = (field: string) => {
  readonly name: string;
  readonly fault?: string | undefined;
};
type Given = {
  readonly command: Offered;
  readonly done: string;
  readonly bodyOf: (typed: Typed) => Body;
  /** The reader is not led away from the form. */
  readonly staysHere?: boolean;
  readonly onDone?: () => void;
};

/** Fields are named after their command and what it is about, as several stand on one page. */
export function useCommandForm({ command, done, bodyOf, staysHere, onDone }: Given) {
  const { tell } = useCommanding();
  const { mutate, isPending, error } = useCommand(command);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const named = (field: string) => `${prefixOf(command)}-${field}`;
  const place = ({ field, words }: Fault): Fault =>
    field ? { field: named(field), words } : { words };
  const fieldOf: FieldOf = (field) => ({
    name: named(field),
    fault: faults.find((fault) => fault.field === named(field))?.words,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = event.currentTarget;
    const given = new FormData(form);
    const asked = bodyOf((field) => String(given.get(named(field)) ?? '').trim());
    if ('faults' in asked) return setFaults(asked.faults.map(place));
    setFaults([]);
    mutate(asked.body, {
      onSuccess() {
        form.reset();
        onDone?.();
        if (!staysHere) tell(done);
      },
      onError: (refusal) => setFaults(faultsOf(refusal).map(place)),
    });
  }
  return { fieldOf, faults, isPending, error, submit };
}

/** Two offers may be answered on one page: `decline-offer` of the second is `decline-offer-2`. */
function prefixOf({ name, href }: Offered): string {
  const number = /\/(\d+)\/\w+$/.exec(href)?.[1];
  return number ? `${name}-${number}` : name;
}

/** What the API says of single fields: `/claim/amountFen` is the field `claim-amountFen`. */
function faultsOf(error: Error): readonly Fault[] {
  if (!(error instanceof Refused)) return [];
  return (error.problem.errors ?? []).flatMap(({ pointer, detail }) =>
    pointer ? [{ field: pointer.slice(1).replaceAll('/', '-'), words: detail }] : [],
  );
}
