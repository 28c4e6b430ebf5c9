import { useState } from 'react';
import type { Offered } from '../../app/commands/commanding.js';
import type { Typed } from '../../app/commands/use-command-form.js';
import { evidenceKind } from '../../app/evidence-kind.js';
import { type Photo, PhotoField } from '../../app/photo-field.js';
import { useSpoken } from '../../copy/words.js';
import { TextArea } from '../../kit/text-area.js';
import { CommandForm } from './command-form.js';

/** Words, with a photo or a document where there is one. */
export function AddEvidence({ command }: { command: Offered }) {
  const { evidence: said } = useSpoken().words.cases;
  const { missing } = useSpoken().words.caseSteps;
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  function evidenceOf(typed: Typed) {
    if (!typed('words')) return { faults: [{ field: 'words', words: missing.words }] };
    const [photo] = photos;
    const upload = photo ? { upload: photo.id } : {};
    return { body: { kind: evidenceKind(photo), words: typed('words'), ...upload } };
  }
  return (
    <CommandForm
      command={command}
      opening={said.add}
      lead={said.lead}
      confirm={said.add}
      look="quiet"
      bodyOf={evidenceOf}
      onDone={() => setPhotos([])}
    >
      {(fieldOf) => (
        <>
          <TextArea {...fieldOf('words')} label={said.words} />
          <PhotoField
            {...fieldOf('upload')}
            label={said.file}
            photos={photos}
            onChange={setPhotos}
            most={1}
          />
        </>
      )}
    </CommandForm>
  );
}
