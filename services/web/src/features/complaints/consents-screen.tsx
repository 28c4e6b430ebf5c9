import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { useSpoken } from '../../copy/words.js';
import { Choices } from '../../kit/fields.js';
import type { Answers } from './answers.js';

/** Two consents, each explained and each free. */
export function useConsentsScreen({ answers, change }: Draft<Answers>): Screen {
  const { consents: said } = useSpoken().words.complaints;
  const asking = (field: 'publish' | 'entrust', hint: string) => ({
    field,
    label: said[field],
    said: answers[field] && said[answers[field]],
    fault: answers[field] ? undefined : said.missing,
    pointer: `/wishes/${field}`,
    ask: (fault: string | undefined) => (
      <Choices
        name={field}
        label={said[field]}
        hint={hint}
        fault={fault}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: said[value] }))}
        chosen={[answers[field]]}
        onChoose={(value) => change({ [field]: value })}
      />
    ),
  });
  return {
    id: 'consents',
    title: said.title,
    lead: <p>{said.lead}</p>,
    questions: [asking('publish', said.publishHint), asking('entrust', said.entrustHint)],
  };
}
