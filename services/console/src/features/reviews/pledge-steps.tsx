import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { PledgeStepDialog } from './pledge-step-dialog.js';
import { isPledgeStep, type PledgeStep } from './pledge-step-forms.js';
import type { Pledge } from './use-pledges.js';

export type OfferedPledgeStep = Pledge['availableCommands'][number] & {
  readonly name: PledgeStep;
};
const isOffered = (command: Pledge['availableCommands'][number]): command is OfferedPledgeStep =>
  isPledgeStep(command.name);

/** What the API offers the supervisor just now: review, or supervision. */
export function PledgeSteps({ pledge, etag }: { pledge: Pledge; etag: string }) {
  const { officerPledges } = useSpoken().words;
  const [open, setOpen] = useState<OfferedPledgeStep | null>(null);
  const offered = pledge.availableCommands.filter(isOffered);
  return (
    <section aria-label={officerPledges.pledge.steps}>
      <h3>{officerPledges.pledge.steps}</h3>
      {offered.length === 0 ? <p>{officerPledges.pledge.nothing}</p> : null}
      <Flex wrap gap="small">
        {offered.map((step, at) => (
          <Button
            key={step.name}
            type={at === 0 ? 'primary' : 'default'}
            onClick={() => setOpen(step)}
          >
            {officerPledges.command[step.name]}
          </Button>
        ))}
      </Flex>
      {open ? (
        <PledgeStepDialog id={pledge.id} etag={etag} step={open} onClose={() => setOpen(null)} />
      ) : null}
    </section>
  );
}
