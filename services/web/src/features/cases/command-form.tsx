import type { ComponentProps } from 'react';
import { CommandForm as PlainForm } from '../../app/commands/command-form.js';
import { useSpoken } from '../../copy/words.js';

type Props = Omit<ComponentProps<typeof PlainForm>, 'done'>;

/** A command of a case: said to be done in the same words each time, as the page then shows what came of it. */
export function CommandForm(props: Props) {
  return <PlainForm {...props} done={useSpoken().words.caseSteps.done} />;
}
