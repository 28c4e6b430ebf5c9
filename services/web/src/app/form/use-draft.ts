import { useState } from 'react';
import { drafts, type KeptDraft } from './drafts.js';

export type Draft<Answers> = {
  readonly answers: Answers;
  /** Something was filled in before this page was opened. */
  readonly isResumed: boolean;
  readonly change: (patch: Partial<Answers>) => void;
  /** The same for the same body until there was an answer, also after the page was closed. */
  readonly keyOf: (body: object) => string;
  readonly isAnswered: () => void;
  readonly clear: () => void;
};

/** The answers of one form, kept on the device after every change until they have been sent. */
export function useDraft<Answers extends object>(name: string, empty: Answers): Draft<Answers> {
  const [memory] = useState(() => drafts<Answers>());
  const [found] = useState(() => memory.read(name));
  const [isResumed, setIsResumed] = useState(found !== null);
  const [draft, setDraft] = useState<KeptDraft<Answers>>(() => ({
    ...found,
    answers: { ...empty, ...found?.answers },
  }));
  function keep(next: KeptDraft<Answers>): void {
    setDraft(next);
    memory.keep(name, next);
  }
  return {
    answers: draft.answers,
    isResumed,
    change: (patch) => keep({ ...draft, answers: { ...draft.answers, ...patch } }),
    keyOf(body) {
      const text = JSON.stringify(body);
      const sending =
        draft.sending?.text === text ? draft.sending : { text, key: crypto.randomUUID() };
      keep({ ...draft, sending });
      return sending.key;
    },
    isAnswered: () => keep({ answers: draft.answers }),
    clear() {
      memory.drop(name);
      setDraft({ answers: empty });
      setIsResumed(false);
    },
  };
}
