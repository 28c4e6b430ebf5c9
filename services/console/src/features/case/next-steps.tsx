import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { StepDialog } from './step-dialog.js';
import { isOfficerStep, OFFICER_STEPS, type OfficerStep } from './step-forms.js';
import type { CaseFile } from './use-case.js';

export type OfferedStep = CaseFile['availableCommands'][number] & { readonly name: OfficerStep };
type Props = { readonly file: CaseFile; readonly etag: string };

const isOffered = (command: CaseFile['availableCommands'][number]): command is OfferedStep =>
  isOfficerStep(command.name);

/** What the API offers to this officer now, each with the article that it rests on. */
export function NextSteps({ file, etag }: Props) {
  const { officerSteps } = useSpoken().words;
  const [open, setOpen] = useState<OfferedStep | null>(null);
  const offered = OFFICER_STEPS.flatMap((name) =>
    file.availableCommands.filter(isOffered).filter((each) => each.name === name),
  );
  return (
    <section aria-label={officerSteps.label}>
      <h3>{officerSteps.label}</h3>
      {offered.length === 0 ? <p>{officerSteps.nothing}</p> : null}
      <Flex wrap gap="middle">
        {offered.map((step, at) => (
          <div key={step.name}>
            <Button
              type={at === 0 ? 'primary' : 'default'}
              data-command={step.name}
              onClick={() => setOpen(step)}
            >
              {officerSteps.command[step.name]}
            </Button>
            {step.article ? <div className="step__article">{step.article}</div> : null}
          </div>
        ))}
      </Flex>
      {open ? (
        <StepDialog caseId={file.id} etag={etag} step={open} onClose={() => setOpen(null)} />
      ) : null}
    </section>
  );
}
