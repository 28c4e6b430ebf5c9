import { CLAIM_KINDS } from '@anxintui/shared/vocabulary/claims';
import { CommandForm } from '../../../app/commands/command-form.js';
import type { Offered } from '../../../app/commands/commanding.js';
import type { Body, Typed } from '../../../app/commands/use-command-form.js';
import { useSpoken } from '../../../copy/words.js';
import { Choices, TextField } from '../../../kit/fields.js';
import { TextArea } from '../../../kit/text-area.js';
import { fenOf } from '../../../kit/typed.js';
import { WaysToBureau, wayOf } from './ways-to-bureau.js';

const DEFECT = 'report-defect';

/** Disputes what the store did, or tells of faulty goods: with what is wanted, and what silence should do. */
export function DisputeReturn({ command }: { command: Offered }) {
  const { words } = useSpoken();
  const { steps } = words.returns;
  const isDefect = command.name === DEFECT;
  return (
    <CommandForm
      command={command}
      opening={isDefect ? steps.defect : steps.dispute}
      lead={isDefect ? steps.defectLead : steps.disputeLead}
      confirm={isDefect ? steps.defectConfirm : steps.disputeConfirm}
      done={steps.done}
      look={isDefect ? 'quiet' : 'main'}
      bodyOf={(typed) => bodyOf(typed, steps)}
    >
      {(fieldOf) => (
        <>
          <Choices
            {...fieldOf('claim-kind')}
            label={steps.claim}
            choices={CLAIM_KINDS.map((value) => ({ value, label: words.common.claimKind[value] }))}
            chosen={[isDefect ? 'repair' : 'return']}
          />
          <TextField
            {...fieldOf('claim-amountFen')}
            label={steps.amount}
            hint={steps.amountHint}
            inputMode="decimal"
            isOptional
          />
          <TextArea {...fieldOf('words')} label={steps.words} hint={steps.wordsHint} />
          <WaysToBureau fieldOf={fieldOf} />
        </>
      )}
    </CommandForm>
  );
}

type Said = { readonly amountWrong: string; readonly wordsMissing: string };
function bodyOf(typed: Typed, said: Said): Body {
  const amountFen = fenOf(typed('claim-amountFen'));
  const faults = [
    ...(amountFen === null ? [{ field: 'claim-amountFen', words: said.amountWrong }] : []),
    ...(typed('words') ? [] : [{ field: 'words', words: said.wordsMissing }]),
  ];
  if (faults.length > 0) return { faults };
  const claim = {
    kind: typed('claim-kind'),
    ...(typeof amountFen === 'number' ? { amountFen } : {}),
  };
  return { body: { claim, words: typed('words'), ...wayOf(typed) } };
}
