import { REMEDIES } from '@anxintui/shared/vocabulary/claims';
import { useState } from 'react';
import type { Offered } from '../../app/commands/commanding.js';
import type { Typed } from '../../app/commands/use-command-form.js';
import { useSpoken } from '../../copy/words.js';
import { Choices, type Fault, TextField } from '../../kit/fields.js';
import { TextArea } from '../../kit/text-area.js';
import { fenOf } from '../../kit/typed.js';
import { CommandForm } from './command-form.js';

const MOST_DAYS = 90;
const USUAL_DAYS = '7';

/** Terms of one's own: what, how much, how soon. */
export function MakeOffer({ command, opening }: { command: Offered; opening: string }) {
  const { offers: said } = useSpoken().words.cases;
  const termsOf = useTerms();
  const [remedy, setRemedy] = useState('refund');
  const choices = REMEDIES.map((value) => ({ value, label: said.remedy[value] }));
  return (
    <CommandForm
      command={command}
      opening={opening}
      lead={said.makeLead}
      confirm={said.make}
      look="quiet"
      bodyOf={termsOf}
    >
      {(fieldOf) => (
        <>
          <Choices
            {...fieldOf('remedy')}
            label={said.remedyAsked}
            choices={choices}
            chosen={[remedy]}
            onChoose={setRemedy}
          />
          <TextField
            {...fieldOf('amountFen')}
            label={said.amount}
            hint={said.amountHint}
            inputMode="decimal"
          />
          <TextField
            {...fieldOf('performWithinDays')}
            label={said.days}
            defaultValue={USUAL_DAYS}
            inputMode="numeric"
          />
          <TextArea {...fieldOf('words')} label={said.words} />
        </>
      )}
    </CommandForm>
  );
}

function useTerms() {
  const { missing } = useSpoken().words.caseSteps;
  return (typed: Typed) => {
    const amountFen = fenOf(typed('amountFen'));
    const performWithinDays = Number(typed('performWithinDays'));
    const wrong: readonly (readonly [boolean, Fault])[] = [
      [amountFen === null, { field: 'amountFen', words: missing.amount }],
      [!isDays(performWithinDays), { field: 'performWithinDays', words: missing.days }],
      [!typed('words'), { field: 'words', words: missing.words }],
    ];
    const faults = wrong.flatMap(([isWrong, fault]) => (isWrong ? [fault] : []));
    if (faults.length > 0) return { faults };
    const amount = typeof amountFen === 'number' ? { amountFen } : {};
    return {
      body: { remedy: typed('remedy'), words: typed('words'), performWithinDays, ...amount },
    };
  };
}

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
