import { createContext, type ReactNode, use } from 'react';
import type { Language, Words } from './catalogue.js';

type Spoken = { readonly words: Words; readonly language: Language };
const SpokenContext = createContext<Spoken | null>(null);

/** What everything inside is said in. */
export function Speaking({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The reader's words and language. */
export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error('nothing is said outside <Speaking>');
  return spoken;
}
