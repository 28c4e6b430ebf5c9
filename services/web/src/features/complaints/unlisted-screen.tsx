import { lazy, Suspense } from 'react';
import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { Loading } from '../../app/loading.js';
import { useSpoken } from '../../copy/words.js';
import { TextField } from '../../kit/fields.js';
import type { Answers } from './answers.js';

// The names of all counties are loaded by those only who need them.
const CountyQuestion = lazy(async () => ({
  default: (await import('./county-question.js')).CountyQuestion,
}));

/** A store that is not registered, by what stands on its door. */
export function useUnlistedScreen({ answers, change }: Draft<Answers>): Screen {
  const { store: said } = useSpoken().words.complaints;
  const { name, address, division, place } = answers;
  const text = (field: 'name' | 'address') => ({
    field,
    label: said[field],
    said: answers[field],
    fault: answers[field].trim() ? undefined : said.missing,
    pointer: `/respondent/${field}`,
    ask: (fault: string | undefined) => (
      <TextField
        name={field}
        label={said[field]}
        fault={fault}
        value={field === 'name' ? name : address}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    ),
  });
  return {
    id: 'unlisted',
    title: said.unlisted,
    questions: [
      text('name'),
      text('address'),
      {
        field: 'division',
        label: said.county,
        said: place,
        fault: division ? undefined : said.missing,
        pointer: '/respondent/division',
        ask: (fault) => (
          <Suspense fallback={<Loading />}>
            <CountyQuestion {...{ division, change, fault }} />
          </Suspense>
        ),
      },
    ],
  };
}
