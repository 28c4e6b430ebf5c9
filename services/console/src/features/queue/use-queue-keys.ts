import { type RefObject, useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]';
const ROWS = '[data-row]';
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** `/` goes to the search, j and k up and down the rows; whoever types or is in a dialog is left alone. */
export function useQueueKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!place.current || isForOthers(event)) return;
      const focused = focusAfter(event.key, place.current);
      if (!focused) return;
      event.preventDefault();
      focused.focus();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [place]);
}

const isForOthers = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(TYPING) !== null);

function focusAfter(key: string, place: HTMLElement): HTMLElement | null | undefined {
  if (key === '/') return place.querySelector<HTMLElement>('input[type="search"]');
  const step = STEPS[key];
  if (step === undefined) return null;
  const rows = [...place.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((row) => row.matches(':focus'));
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
}
