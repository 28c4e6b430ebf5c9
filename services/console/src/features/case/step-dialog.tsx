import { App } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { useSending } from '../../kit/use-sending.js';
import type { OfferedStep } from './next-steps.js';
import { StepFieldItem } from './step-field-item.js';
import { bodyOf, STEP_FORMS, type Told } from './step-forms.js';
import { type CaseFile, useCaseChanged } from './use-case.js';

type Props = {
  readonly caseId: string;
  readonly etag: string;
  readonly step: OfferedStep;
  readonly onClose: () => void;
};

/** A step with what has to be told for it; it is sent to the address that was offered. */
export function StepDialog({ caseId, etag, step, onClose }: Props) {
  const { officerSteps } = useSpoken().words;
  const { message } = App.useApp();
  const { changed, readAgain } = useCaseChanged(caseId);
  const title = officerSteps.command[step.name];
  const sending = useSending<CaseFile>({
    onDone: async (after) => {
      onClose();
      void message.success(officerSteps.done(title));
      await changed(after);
    },
    onStale: async () => {
      onClose();
      void message.warning(officerSteps.stale);
      await readAgain();
    },
  });
  return (
    <FormDialog<Told>
      title={title}
      note={step.article && `${officerSteps.byLaw} ${step.article}`}
      error={sending.error}
      isSending={sending.isPending}
      onSend={(told) => sending.mutate({ path: step.href, body: bodyOf(told), etag })}
      onClose={onClose}
    >
      {STEP_FORMS[step.name].map((field) => (
        <StepFieldItem key={field.name} field={field} step={step.name} caseId={caseId} />
      ))}
    </FormDialog>
  );
}
