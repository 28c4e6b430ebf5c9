import { PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import type { Question, Screen } from '../../../app/form/screens.js';
import { Choices, TextField } from '../../../kit/fields.js';
import type { Filing } from './filing.js';

export function proofScreen(filing: Filing): Screen {
  const isLost = filing.answers.proof === 'lost-receipt';
  return {
    id: 'proof',
    title: filing.words.returns.proof.title,
    questions: [kindQuestion(filing), ...(isLost ? [] : [numberQuestion(filing)])],
  };
}

function kindQuestion({ answers, change, words }: Filing): Question {
  const { proof } = words.returns;
  return {
    field: 'proof',
    label: proof.title,
    said: answers.proof ? proof.kinds[answers.proof] : '',
    fault: answers.proof ? undefined : proof.missing,
    pointer: '/purchase/proof/kind',
    ask: (fault) => (
      <Choices
        name="proof"
        label={proof.kind}
        fault={fault}
        choices={PROOF_KINDS.map((value) => ({
          value,
          label: proof.kinds[value],
          hint: value === 'lost-receipt' ? proof.lostHint : undefined,
        }))}
        chosen={[answers.proof]}
        onChoose={(value) => change({ proof: PROOF_KINDS.find((each) => each === value) ?? '' })}
      />
    ),
  };
}

function numberQuestion({ answers: { proofNumber }, change, words }: Filing): Question {
  const { proof } = words.returns;
  return {
    field: 'proofNumber',
    label: proof.number,
    said: proofNumber,
    pointer: '/purchase/proof/number',
    ask: (fault) => (
      <TextField
        name="proofNumber"
        label={proof.number}
        hint={proof.numberHint}
        fault={fault}
        isOptional
        maxLength={100}
        value={proofNumber}
        onChange={({ target }) => change({ proofNumber: target.value })}
      />
    ),
  };
}
