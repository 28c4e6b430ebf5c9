import { useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { Choices, TextField } from '../../kit/fields.js';
import type { Answers } from './answers.js';
import { useStoreSearch } from './use-store-search.js';

type Props = {
  readonly answers: Answers;
  readonly change: (patch: Partial<Answers>) => void;
  readonly fault: string | undefined;
};
const UNLISTED = 'unlisted';

/** Searching the directory, choosing one that was found, or saying that it is not there. */
export function StoreQuestion({ answers, change, fault }: Props) {
  const { store: said } = useSpoken().words.complaints;
  const search = useStoreSearch();
  const found = search.data ?? [];
  const { storeId, storeName, isUnlisted } = answers;
  const isElsewhere = storeId !== '' && !found.some(({ id }) => id === storeId);
  const choices = [
    ...(isElsewhere ? [{ value: storeId, label: storeName }] : []),
    ...found.map(({ id, name, address }) => ({ value: id, label: name, hint: address })),
    { value: UNLISTED, label: said.unlisted, hint: said.unlistedHint },
  ];
  function choose(value: string) {
    if (value === UNLISTED) return change({ isUnlisted: true, storeId: '', storeName: '' });
    const label = choices.find((choice) => choice.value === value)?.label ?? '';
    change({ isUnlisted: false, storeId: value, storeName: label });
  }
  return (
    <>
      <SearchField onSearch={(words) => search.mutate(words)} />
      {search.error ? <ProblemNote error={search.error} /> : null}
      <p role="status">{search.data ? said.found(found.length) : ''}</p>
      {search.data && found.length === 0 ? <p>{said.none}</p> : null}
      <Choices
        name="store"
        label={said.choose}
        fault={fault}
        choices={choices}
        chosen={[isUnlisted ? UNLISTED : storeId]}
        onChoose={choose}
      />
    </>
  );
}

function SearchField({ onSearch }: { onSearch: (words: string) => void }) {
  const { store: said } = useSpoken().words.complaints;
  const [words, setWords] = useState('');
  const find = () => {
    if (words.trim()) onSearch(words.trim());
  };
  return (
    <>
      <TextField
        name="search"
        type="search"
        label={said.search}
        hint={said.searchHint}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // Enter looks for the store; it does not leave the screen.
          event.preventDefault();
          find();
        }}
      />
      <p>
        <button type="button" className="button--quiet" onClick={find}>
          {said.find}
        </button>
      </p>
    </>
  );
}
