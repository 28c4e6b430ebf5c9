import { useState } from 'react';
import { useSpoken } from '../../../copy/words.js';
import { ChosenStoreCard } from './chosen-store-card.js';
import type { ChosenStore } from './return-answers.js';
import { StoreSearch } from './store-search.js';

type Props = {
  readonly chosen: ChosenStore | null;
  readonly fault: string | undefined;
  readonly onChoose: (store: ChosenStore | null) => void;
};

/** The store where it was bought: by its words, by the number on its sign, or by scanning the sign. */
export function StoreQuestion({ chosen, fault, onChoose }: Props) {
  const { store } = useSpoken().words.returns;
  const [hasChosen, setHasChosen] = useState(false);
  function choose(next: ChosenStore | null) {
    setHasChosen(true);
    onChoose(next);
  }
  if (!chosen) return <StoreSearch fault={fault} onChoose={choose} />;
  return (
    <ChosenStoreCard store={chosen} takesFocus={hasChosen}>
      <button type="button" className="button--quiet" onClick={() => choose(null)}>
        {store.other}
      </button>
    </ChosenStoreCard>
  );
}
