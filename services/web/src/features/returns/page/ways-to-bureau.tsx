import { FIRST_RUNGS, HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import { Link } from 'react-router';
import type { FieldOf, Typed } from '../../../app/commands/use-command-form.js';
import { useSpoken } from '../../../copy/words.js';
import { Choices } from '../../../kit/fields.js';

/** Where it goes first, and what silence of the store does. */
export function WaysToBureau({ fieldOf }: { fieldOf: FieldOf }) {
  const { steps } = useSpoken().words.returns;
  const rung = fieldOf('firstRung');
  const silence = fieldOf('handOver');
  const isContactAsked = Boolean(rung.fault ?? silence.fault);
  return (
    <>
      <Choices
        name={rung.name}
        fault={rung.fault}
        label={steps.firstRung}
        choices={FIRST_RUNGS.map((value) => ({
          value,
          label: steps.firstRungs[value],
          hint: steps.firstRungHints[value],
        }))}
        chosen={['store']}
      />
      <Choices
        name={silence.name}
        fault={silence.fault}
        label={steps.handOver}
        choices={HAND_OVERS.map((value) => ({
          value,
          label: steps.handOvers[value],
          hint: steps.handOverHints[value],
        }))}
        chosen={['ask']}
      />
      {isContactAsked ? (
        <p>
          <Link className="button button--quiet" to="/account">
            {steps.contact}
          </Link>
        </p>
      ) : null}
    </>
  );
}

export const wayOf = (typed: Typed) => ({
  firstRung: typed('firstRung'),
  handOver: typed('handOver'),
});
