import { useRef } from 'react';

/** The same key for the same body until there is an answer, so that what was sent twice happens once. */
export function useSendingKey() {
  const last = useRef({ text: '', key: '' });
  return {
    keyOf(body: unknown): string {
      const text = JSON.stringify(body);
      if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
      return last.current.key;
    },
    isAnswered(): void {
      last.current = { text: '', key: '' };
    },
  };
}
