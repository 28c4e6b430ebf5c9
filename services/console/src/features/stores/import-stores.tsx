import type { Receipt } from '@anxintui/shared/contracts/fields';
import { LIST_TYPES } from '@anxintui/shared/vocabulary/imports';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Refused, sendFile } from '../../app/api.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { draftOf, keepDraft } from '../../kit/drafts.js';
import { ImportColumns } from './import-columns.js';
import { ImportResult } from './import-result.js';

const LAST = 'last-list';

/** A spreadsheet names its file by its ending; some systems give no type for CSV. */
const typed = (file: File): File => {
  const type = file.name.toLowerCase().endsWith('.csv') ? LIST_TYPES.csv : LIST_TYPES.xlsx;
  return new File([file], file.name, { type });
};

/** Many stores at once: first judged row by row, then registered. */
export function ImportStores() {
  const { imports } = useSpoken().words.retailer.office;
  const [address] = useSearchParams();
  const id = address.get('list');
  const last = draftOf(LAST);
  return (
    <details className="fold" open={id !== null}>
      <summary>{imports.title}</summary>
      <div className="stack">
        <p>{imports.lead}</p>
        <ImportColumns />
        <Upload />
        {id === null && typeof last === 'string' ? (
          <Link to={`/stores?list=${last}`}>{imports.last}</Link>
        ) : null}
        {id ? <ImportResult key={id} id={id} /> : null}
      </div>
    </details>
  );
}

/** The same key until there is an answer: a list that was sent twice is one list. */
function useUpload() {
  const [, setAddress] = useSearchParams();
  const key = useRef(crypto.randomUUID());
  const answered = () => {
    key.current = crypto.randomUUID();
  };
  return useMutation({
    mutationFn: (file: File) => sendFile<Receipt>('/imports', typed(file), key.current),
    onSuccess: ({ id }) => {
      answered();
      keepDraft(LAST, id);
      setAddress({ list: id });
    },
    onError: (error) => {
      if (error instanceof Refused) answered();
    },
  });
}

function Upload() {
  const { imports } = useSpoken().words.retailer.office;
  const input = useRef<HTMLInputElement>(null);
  const { mutate, error, isPending } = useUpload();
  return (
    <Flex vertical gap="small" align="start">
      <input
        ref={input}
        className="file-input"
        type="file"
        accept=".csv,.xlsx"
        aria-label={imports.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) mutate(file);
          target.value = '';
        }}
      />
      <Button type="primary" loading={isPending} onClick={() => input.current?.click()}>
        {imports.choose}
      </Button>
      {error ? <ProblemNote error={error} /> : null}
    </Flex>
  );
}
