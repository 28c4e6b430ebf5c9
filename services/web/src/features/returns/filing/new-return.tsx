import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { SteppedForm } from '../../../app/form/stepped-form.js';
import { useDraft } from '../../../app/form/use-draft.js';
import { useSpoken } from '../../../copy/words.js';
import { NO_ANSWERS } from './return-answers.js';
import { returnScreens } from './return-screens.js';
import { ReturnStart } from './return-start.js';
import { TOLD, toldInAddress } from './told-in-address.js';
import { useSendReturn } from './use-filing.js';
import { useStore } from './use-stores.js';
import { BackInTotal } from './what-comes-back.js';
import '../returns.css';

const DRAFT = 'return';

/** A return from its start page to its receipt. */
export function NewReturn() {
  const { words, language } = useSpoken();
  const draft = useDraft(DRAFT, NO_ANSWERS);
  useStoreOfAddress(draft);
  const { mutate, isPending, error } = useSendReturn(draft);
  return (
    <SteppedForm
      title={words.returns.title}
      start={<ReturnStart />}
      screens={returnScreens({ ...draft, words, language })}
      beforeSending={<BackInTotal answers={draft.answers} />}
      isResumed={draft.isResumed}
      onStartAgain={draft.clear}
      sending={{ send: () => mutate(), isPending, error }}
    />
  );
}

/** Whoever came from a store's page has said already where it was bought, and from a check also when and what. */
function useStoreOfAddress({ answers, change }: ReturnType<typeof useDraft<typeof NO_ANSWERS>>) {
  const [params, setParams] = useSearchParams();
  const { data: store } = useStore(params.get('store'));
  const taken = useRef<typeof store>(undefined);
  useEffect(() => {
    if (!store || store === taken.current) return;
    taken.current = store;
    change({ ...toldInAddress(params, answers), store });
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const name of ['store', ...TOLD]) after.delete(name);
        return after;
      },
      { replace: true },
    );
  }, [store, params, answers, change, setParams]);
}
