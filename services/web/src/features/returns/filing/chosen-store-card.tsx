import { type ReactNode, useEffect, useRef } from 'react';
import { useSpoken } from '../../../copy/words.js';
import type { ChosenStore } from './return-answers.js';

type Props = {
  readonly store: ChosenStore;
  /** What was pressed to choose it is gone, so the focus comes here. */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
};

/** The store that was chosen, and what it promises now. */
export function ChosenStoreCard({ store, takesFocus, children }: Props) {
  const { store: said } = useSpoken().words.returns;
  const { name, address, windowDays } = store;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) card.current?.focus();
  }, [takesFocus]);
  return (
    <section className="card" id="store" tabIndex={-1} ref={card} aria-label={said.label}>
      <p>
        <strong>{name}</strong>
        <br />
        {address}
      </p>
      <p>
        <span className={windowDays ? 'tag tag--good' : 'tag tag--warn'}>
          {windowDays ? said.window(windowDays) : said.noPledge}
        </span>
      </p>
      {children}
    </section>
  );
}
