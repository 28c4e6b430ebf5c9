import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { useSpoken } from '../../copy/words.js';
import type { Answers } from './answers.js';
import { StoreQuestion } from './store-question.js';

/** Which store it is about: of the directory, or one that is not registered. */
export function useStoreScreen({ answers, change }: Draft<Answers>): Screen {
  const { store: said } = useSpoken().words.complaints;
  const { storeId, storeName, isUnlisted } = answers;
  return {
    id: 'store',
    title: said.title,
    questions: [
      {
        field: 'store',
        label: said.chosen,
        said: isUnlisted ? said.unlisted : storeName,
        fault: isUnlisted || storeId ? undefined : said.missing,
        pointer: '/respondent/storeId',
        ask: (fault) => <StoreQuestion {...{ answers, change, fault }} />,
      },
    ],
  };
}
