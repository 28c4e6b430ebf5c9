import { useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { Choices } from '../../kit/fields.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';

/** The two consents as they stand, and changing them. */
export function Wishes() {
  const { facts } = useSpoken().words.cases;
  const { wishes } = useSpoken().words.caseSteps;
  const { publish, entrust } = useDispute().wishes;
  const offered = useOffered('change-wishes');
  return (
    <>
      <dl className="facts">
        <dt>{facts.publish}</dt>
        <dd>{publish ? facts.agreed : facts.notAgreed}</dd>
        <dt>{facts.entrust}</dt>
        <dd>{entrust ? facts.agreed : facts.notAgreed}</dd>
      </dl>
      {offered.map((command) => (
        <CommandForm
          key={`${command.href}${publish}${entrust}`}
          command={command}
          opening={wishes.open}
          lead={wishes.lead}
          confirm={wishes.confirm}
          look="quiet"
          bodyOf={(typed) => ({
            body: { publish: typed('publish') === 'yes', entrust: typed('entrust') === 'yes' },
          })}
        >
          {(fieldOf) => (
            <>
              <YesOrNo name={fieldOf('publish').name} label={facts.publish} isYes={publish} />
              <YesOrNo name={fieldOf('entrust').name} label={facts.entrust} isYes={entrust} />
            </>
          )}
        </CommandForm>
      ))}
    </>
  );
}

function YesOrNo({ name, label, isYes }: { name: string; label: string; isYes: boolean }) {
  const { facts } = useSpoken().words.cases;
  const [chosen, setChosen] = useState(isYes ? 'yes' : 'no');
  const choices = [
    { value: 'yes', label: facts.agreed },
    { value: 'no', label: facts.notAgreed },
  ];
  return <Choices {...{ name, label, choices }} chosen={[chosen]} onChoose={setChosen} />;
}
