import { createContext, type ReactNode, use } from 'react';
import type { AppWords, Language } from './catalogue.js';

type Spoken = {
  readonly words: AppWords;
  readonly language: Language;
  readonly isElder: boolean;
  /** The question in the address, which stays when somebody wants to read it another way. */
  readonly asked?: string;
};
const SpokenContext = createContext<Spoken | null>(null);

/** What everything inside is said in. */
export function Speaking({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The reader's words, language and size. */
export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error('nothing is said outside <Speaking>');
  return spoken;
}
