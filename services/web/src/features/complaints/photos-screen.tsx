import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { PhotoField } from '../../app/photo-field.js';
import { useSpoken } from '../../copy/words.js';
import type { Answers } from './answers.js';

const MOST = 6;

/** What shows how it was. */
export function usePhotosScreen({ answers: { photos }, change }: Draft<Answers>): Screen {
  const { photos: said } = useSpoken().words.complaints;
  return {
    id: 'photos',
    title: said.title,
    lead: <p>{said.lead}</p>,
    questions: [
      {
        field: 'photos',
        label: said.title,
        said: photos.length > 0 ? said.said(photos.length) : '',
        ask: (fault) => (
          <PhotoField
            name="photos"
            label={said.label}
            hint={said.hint}
            fault={fault}
            photos={photos}
            onChange={(chosen) => change({ photos: chosen })}
            most={MOST}
          />
        ),
      },
    ],
  };
}
