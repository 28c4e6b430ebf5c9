import type { CaseFile, Message } from './use-case.js';

type Said = { readonly at: string; readonly words: string };

/** What was written at each instant of a case: messages, evidence, offers, and what officers noted. */
export function saidAt(file: CaseFile, messages: readonly Message[]): ReadonlyMap<string, string> {
  const said: readonly Said[] = [
    ...messages,
    ...file.evidence,
    ...file.offers,
    ...file.declines,
    ...file.materials,
    ...file.sessions,
    ...file.performed,
    ...file.corrections,
    ...(file.termination ? [file.termination] : []),
    ...(file.reopened ? [file.reopened] : []),
  ];
  return new Map(said.map(({ at, words }) => [at, words]));
}
