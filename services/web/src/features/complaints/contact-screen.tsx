import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { useSpoken } from '../../copy/words.js';
import { TextField } from '../../kit/fields.js';
import { type Answers, needsContact } from './answers.js';
import { useIsKnown } from './use-is-known.js';

/** Who complains, as far as a bureau must know it and does not yet. */
export function useContactScreen({ answers, change }: Draft<Answers>): Screen {
  const { contact: said } = useSpoken().words.complaints;
  const isKnown = useIsKnown();
  const isOptional = isKnown || !needsContact(answers);
  const asking = (field: 'contactName' | 'contactAddress', label: string, hint?: string) => ({
    field,
    label,
    said: answers[field],
    fault: isOptional || answers[field].trim() ? undefined : said.missing,
    ask: (fault: string | undefined) => (
      <TextField
        name={field}
        label={label}
        {...(hint ? { hint } : {})}
        fault={fault}
        isOptional={isOptional}
        autoComplete={field === 'contactName' ? 'name' : 'street-address'}
        value={answers[field]}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    ),
  });
  return {
    id: 'contact',
    title: said.title,
    lead: <p>{said.lead}</p>,
    questions: isKnown
      ? []
      : [
          asking('contactName', said.name),
          asking('contactAddress', said.address, said.addressHint),
        ],
  };
}
