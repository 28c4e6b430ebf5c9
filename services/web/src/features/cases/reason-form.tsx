import type { ComponentProps } from 'react';
import { useSpoken } from '../../copy/words.js';
import { TextArea } from '../../kit/text-area.js';
import { CommandForm } from './command-form.js';

type Props = Omit<ComponentProps<typeof CommandForm>, 'bodyOf' | 'children'> & {
  readonly label?: string;
};

/** A command that needs words. */
export function ReasonForm({ label, ...props }: Props) {
  const { reason, missing } = useSpoken().words.caseSteps;
  return (
    <CommandForm
      look="quiet"
      {...props}
      bodyOf={(typed) =>
        typed('words')
          ? { body: { words: typed('words') } }
          : { faults: [{ field: 'words', words: missing.words }] }
      }
    >
      {(fieldOf) => <TextArea {...fieldOf('words')} label={label ?? reason} />}
    </CommandForm>
  );
}
