import { MOST_STARS, SOLVED } from '@anxintui/shared/vocabulary/cases';
import { useState } from 'react';
import type { FieldOf, Typed } from '../../app/commands/use-command-form.js';
import { useSpoken } from '../../copy/words.js';
import { Choices, type Fault } from '../../kit/fields.js';
import { TextArea } from '../../kit/text-area.js';
import { CommandForm } from './command-form.js';
import { useDispute, useOffered } from './dispute.js';

const STARS = Array.from({ length: MOST_STARS }, (_, place) => MOST_STARS - place);

/** What the shopper thinks of the outcome: said once, shown from then on. */
export function Rating() {
  const { rate } = useSpoken().words.caseSteps;
  const { rating } = useDispute();
  const offered = useOffered('rate');
  const bodyOf = useRatingBody();
  if (rating)
    return (
      <>
        <h3>{rate.yours}</h3>
        <p>
          {rate.solved[rating.solved]} · {rate.stars(rating.stars)}
          {rating.words ? ` · ${rating.words}` : ''}
        </p>
      </>
    );
  return offered.map((command) => (
    <CommandForm
      key={command.href}
      command={command}
      opening={rate.open}
      lead={rate.lead}
      confirm={rate.confirm}
      bodyOf={bodyOf}
    >
      {(fieldOf) => <RatingFields fieldOf={fieldOf} />}
    </CommandForm>
  ));
}

function RatingFields({ fieldOf }: { fieldOf: FieldOf }) {
  const { rate } = useSpoken().words.caseSteps;
  const [solved, setSolved] = useState('');
  const [stars, setStars] = useState('');
  return (
    <>
      <Choices
        {...fieldOf('solved')}
        label={rate.asked}
        choices={SOLVED.map((value) => ({ value, label: rate.solved[value] }))}
        chosen={[solved]}
        onChoose={setSolved}
      />
      <Choices
        {...fieldOf('stars')}
        label={rate.starsAsked}
        choices={STARS.map((count) => ({ value: String(count), label: rate.stars(count) }))}
        chosen={[stars]}
        onChoose={setStars}
      />
      <TextArea {...fieldOf('words')} label={rate.words} isOptional />
    </>
  );
}

function useRatingBody() {
  const { missing } = useSpoken().words.caseSteps;
  return (typed: Typed) => {
    const unanswered = ['solved', 'stars'].filter((field) => !typed(field));
    const faults: Fault[] = unanswered.map((field) => ({ field, words: missing.choice }));
    if (faults.length > 0) return { faults };
    const words = typed('words') ? { words: typed('words') } : {};
    return { body: { solved: typed('solved'), stars: Number(typed('stars')), ...words } };
  };
}
