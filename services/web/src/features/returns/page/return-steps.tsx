import type { ComponentType } from 'react';
import { CommandForm } from '../../../app/commands/command-form.js';
import type { Offered } from '../../../app/commands/commanding.js';
import { useSpoken } from '../../../copy/words.js';
import type { Return } from '../use-return.js';
import { ConfirmRefund } from './confirm-refund.js';
import { DenyReceipt } from './deny-receipt.js';
import { DisputeReturn } from './dispute-return.js';

type Step = ComponentType<{ readonly command: Offered }>;
/** Every command of a shopper, in the order in which a reader looks for it; evidence is added where it stands. */
const STEPS: readonly (readonly [name: string, step: Step])[] = [
  ['confirm', ConfirmRefund],
  ['deny-receipt', DenyReceipt],
  ['dispute', DisputeReturn],
  ['report-defect', DisputeReturn],
  ['withdraw', Withdraw],
];

/** A button if and only if the API offers the command. */
export function ReturnSteps({ request: { availableCommands } }: { request: Return }) {
  return STEPS.map(([name, Step]) => {
    const command = availableCommands.find((each) => each.name === name);
    return command ? <Step key={name} command={command} /> : null;
  });
}

function Withdraw({ command }: { command: Offered }) {
  const { steps } = useSpoken().words.returns;
  return (
    <CommandForm
      command={command}
      opening={steps.withdraw}
      lead={steps.withdrawLead}
      confirm={steps.withdrawConfirm}
      done={steps.done}
      look="danger"
    />
  );
}
