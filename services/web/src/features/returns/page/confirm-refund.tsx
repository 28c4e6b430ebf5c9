import { CommandForm } from '../../../app/commands/command-form.js';
import type { Offered } from '../../../app/commands/commanding.js';
import { useSpoken } from '../../../copy/words.js';

/** The money has come; that is the end of it. */
export function ConfirmRefund({ command }: { command: Offered }) {
  const { steps } = useSpoken().words.returns;
  return (
    <CommandForm
      command={command}
      opening={steps.confirm}
      lead={steps.confirmLead}
      confirm={steps.confirmConfirm}
      done={steps.done}
    />
  );
}
