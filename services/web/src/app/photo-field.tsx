import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { useSpoken } from '../copy/words.js';
import { Field, labelledBy } from '../kit/fields.js';
import { Refused } from './api.js';
import { sendFile } from './photos.js';
import { ProblemNote } from './problem-note.js';

/** A file that the API has, to be named by what is sent later. */
export type Photo = { readonly id: string; readonly name: string; readonly type: string };
type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  readonly most: number;
};
const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf';

/** Photos and documents, each made smaller and sent as soon as it is chosen. */
export function PhotoField({ photos, onChange, most, ...labelled }: Props) {
  const { photos: said } = useSpoken().words.common;
  const sending = useSendingFiles();
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const files = [...(target.files ?? [])].slice(0, most - photos.length);
    target.value = '';
    sending.mutate(files, { onSuccess: (sent) => onChange([...photos, ...sent]) });
  }
  return (
    <>
      {sending.error ? <ProblemNote error={sending.error} /> : null}
      {photos.length < most ? (
        <Field {...labelledBy(labelled)}>
          {(bound) => (
            <input {...bound} type="file" accept={TAKEN} multiple={most > 1} onChange={choose} />
          )}
        </Field>
      ) : null}
      <p role="status">{sending.isPending ? said.sending : said.count(photos.length)}</p>
      <ul className="list">
        {photos.map((photo, place) => (
          <li key={photo.id} className="photo">
            {photo.name}{' '}
            <button
              type="button"
              className="button--quiet"
              aria-label={said.removeOf(photo.name)}
              onClick={() => onChange(photos.toSpliced(place, 1))}
            >
              {said.remove}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What failed and is chosen again is sent under its key again. */
function useSendingFiles() {
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async (files: readonly File[]): Promise<Photo[]> => {
      const sent: Photo[] = [];
      for (const file of files) sent.push(await sendOnce(file, keys.current));
      return sent;
    },
  });
}

async function sendOnce(file: File, keys: Map<string, string>): Promise<Photo> {
  const which = `${file.name} ${file.size} ${file.lastModified}`;
  const key = keys.get(which) ?? crypto.randomUUID();
  keys.set(which, key);
  try {
    const { id, type } = await sendFile(file, key);
    keys.delete(which);
    return { id, type, name: file.name };
  } catch (error) {
    if (error instanceof Refused) keys.delete(which);
    throw error;
  }
}
