import type { Offered } from '../../app/commands/commanding.js';
import type { Typed } from '../../app/commands/use-command-form.js';
import { useSpoken } from '../../copy/words.js';
import { type Fault, TextField } from '../../kit/fields.js';
import { TextArea } from '../../kit/text-area.js';
import { CommandForm } from './command-form.js';

/** A mandate: for whom, for what, until when. */
export function AppointRepresentative({ command }: { command: Offered }) {
  const { representative: said, missing } = useSpoken().words.caseSteps;
  function mandateOf(typed: Typed) {
    const faults: Fault[] = [
      ...(typed('phone') ? [] : [{ field: 'phone', words: missing.phone }]),
      ...(typed('mandate-words') ? [] : [{ field: 'mandate-words', words: missing.words }]),
    ];
    if (faults.length > 0) return { faults };
    const until = typed('until') ? { until: typed('until') } : {};
    return {
      body: { phone: typed('phone'), mandate: { words: typed('mandate-words') }, ...until },
    };
  }
  return (
    <CommandForm
      command={command}
      opening={said.open}
      lead={said.lead}
      confirm={said.confirm}
      look="quiet"
      bodyOf={mandateOf}
    >
      {(fieldOf) => (
        <>
          <TextField {...fieldOf('phone')} label={said.phone} type="tel" inputMode="numeric" />
          <TextArea {...fieldOf('mandate-words')} label={said.mandate} />
          <TextField {...fieldOf('until')} label={said.until} type="date" isOptional />
        </>
      )}
    </CommandForm>
  );
}
