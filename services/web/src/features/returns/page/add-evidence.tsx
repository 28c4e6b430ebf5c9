import { useState } from 'react';
import { CommandForm } from '../../../app/commands/command-form.js';
import type { Offered } from '../../../app/commands/commanding.js';
import { type Photo, PhotoField } from '../../../app/photo-field.js';
import { useSpoken } from '../../../copy/words.js';
import { TextArea } from '../../../kit/text-area.js';

const PDF = 'application/pdf';
const kindOf = (photo: Photo | undefined) => {
  if (!photo) return 'statement';
  return photo.type === PDF ? 'document' : 'photo';
};

/** A photo, a document, or words alone. */
export function AddEvidence({ command }: { command: Offered }) {
  const { steps } = useSpoken().words.returns;
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [photo] = photos;
  return (
    <CommandForm
      command={command}
      opening={steps.evidence}
      lead={steps.evidenceLead}
      confirm={steps.evidenceConfirm}
      done={steps.done}
      look="quiet"
      bodyOf={(typed) =>
        typed('words')
          ? {
              body: {
                kind: kindOf(photo),
                words: typed('words'),
                ...(photo ? { upload: photo.id } : {}),
              },
            }
          : { faults: [{ field: 'words', words: steps.wordsMissing }] }
      }
    >
      {(fieldOf) => (
        <>
          <PhotoField
            {...fieldOf('upload')}
            label={steps.file}
            hint={steps.fileHint}
            most={1}
            photos={photos}
            onChange={setPhotos}
          />
          <TextArea
            {...fieldOf('words')}
            label={steps.evidenceWords}
            hint={steps.evidenceWordsHint}
          />
        </>
      )}
    </CommandForm>
  );
}
