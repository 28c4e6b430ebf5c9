import { CommandForm } from '../../../app/commands/command-form.js';
import type { Offered } from '../../../app/commands/commanding.js';
import { useSpoken } from '../../../copy/words.js';
import { TextArea } from '../../../kit/text-area.js';
import { WaysToBureau, wayOf } from './ways-to-bureau.js';

/** The store says that it paid, and nothing has come. */
export function DenyReceipt({ command }: { command: Offered }) {
  const { steps } = useSpoken().words.returns;
  return (
    <CommandForm
      command={command}
      opening={steps.deny}
      lead={steps.denyLead}
      confirm={steps.denyConfirm}
      done={steps.done}
      look="quiet"
      bodyOf={(typed) => ({
        body: { ...(typed('words') ? { words: typed('words') } : {}), ...wayOf(typed) },
      })}
    >
      {(fieldOf) => (
        <>
          <TextArea {...fieldOf('words')} label={steps.remark} isOptional />
          <WaysToBureau fieldOf={fieldOf} />
        </>
      )}
    </CommandForm>
  );
}
