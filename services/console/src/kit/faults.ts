import { Refused } from '../app/api.js';

type Fault<Name extends string> = { readonly name: Name; readonly errors: string[] };

/** What the API found wrong with single fields, for the form that has them; `/heldAt` is the field `heldAt`. */
export function faultsOf(error: Error): Fault<string>[] {
  const errors = error instanceof Refused ? (error.problem.errors ?? []) : [];
  return errors.flatMap(({ pointer, detail }) => {
    const name = pointer?.replace(/^#?\//, '').split('/')[0];
    return name ? [{ name, errors: [detail] }] : [];
  });
}
