import { CLAIM_KINDS } from '@anxintui/shared/vocabulary/claims';
import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { useSpoken } from '../../copy/words.js';
import { Choices, TextField } from '../../kit/fields.js';
import { money } from '../../kit/shown.js';
import { fenOf } from '../../kit/typed.js';
import type { Answers } from './answers.js';

/** What the shopper wants, and how much. */
export function useClaimScreen(draft: Draft<Answers>): Screen {
  const { claim: said } = useSpoken().words.complaints;
  return { id: 'claim', title: said.title, questions: [useKind(draft), useAmount(draft)] };
}

function useKind({ answers: { claim }, change }: Draft<Answers>) {
  const { complaints, common } = useSpoken().words;
  const { claim: said } = complaints;
  const choose = (value: string) => {
    const kind = CLAIM_KINDS.find((each) => each === value);
    if (kind) change({ claim: kind });
  };
  return {
    field: 'claim',
    label: said.kind,
    said: claim && common.claimKind[claim],
    fault: claim ? undefined : said.kindMissing,
    pointer: '/claim/kind',
    ask: (fault: string | undefined) => (
      <Choices
        name="claim"
        label={said.kind}
        fault={fault}
        choices={CLAIM_KINDS.map((value) => ({ value, label: common.claimKind[value] }))}
        chosen={[claim]}
        onChoose={choose}
      />
    ),
  };
}

function useAmount({ answers: { amount }, change }: Draft<Answers>) {
  const { claim: said } = useSpoken().words.complaints;
  const fen = fenOf(amount);
  return {
    field: 'amount',
    label: said.amount,
    said: typeof fen === 'number' ? money(fen) : '',
    fault: fen === null ? said.amountWrong : undefined,
    pointer: '/claim/amountFen',
    ask: (fault: string | undefined) => (
      <TextField
        name="amount"
        inputMode="decimal"
        label={said.amount}
        hint={said.amountHint}
        fault={fault}
        isOptional
        value={amount}
        onChange={({ target }) => change({ amount: target.value })}
      />
    ),
  };
}
