import type { ComponentProps } from 'react';
import { useSpoken } from '../../copy/words.js';
import { TextArea } from '../../kit/text-area.js';
import { CommandForm } from './command-form.js';

type Props = Omit<ComponentProps<typeof CommandForm>, 'bodyOf' | 'children'>;

/** A command that takes words where somebody has any. */
export function RemarkForm(props: Props) {
  const { remark } = useSpoken().words.caseSteps;
  return (
    <CommandForm
      look="quiet"
      {...props}
      bodyOf={(typed) => ({ body: typed('words') ? { words: typed('words') } : {} })}
    >
      {(fieldOf) => <TextArea {...fieldOf('words')} label={remark} isOptional />}
    </CommandForm>
  );
}
