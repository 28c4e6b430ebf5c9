import { FIRST_RUNGS, HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import type { Question, Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { useSpoken } from '../../copy/words.js';
import { Choices } from '../../kit/fields.js';
import type { Answers } from './answers.js';

/** Who handles it first, and what silence does. */
export function useWayScreen(draft: Draft<Answers>): Screen {
  const { way: said } = useSpoken().words.complaints;
  return { id: 'way', title: said.title, questions: [useFirstRung(draft), useSilence(draft)] };
}

function useFirstRung({ answers: { firstRung }, change }: Draft<Answers>): Question {
  const { way: said } = useSpoken().words.complaints;
  return {
    field: 'firstRung',
    label: said.first,
    said: firstRung && said.firstChoice[firstRung],
    fault: firstRung ? undefined : said.missing,
    pointer: '/firstRung',
    ask: (fault) => (
      <Choices
        name="firstRung"
        label={said.first}
        fault={fault}
        choices={FIRST_RUNGS.map((value) => ({
          value,
          label: said.firstChoice[value],
          hint: said.firstHint[value],
        }))}
        chosen={[firstRung]}
        onChoose={(value) => change({ firstRung: value === 'bureau' ? 'bureau' : 'store' })}
      />
    ),
  };
}

function useSilence({ answers: { handOver }, change }: Draft<Answers>): Question {
  const { way: said } = useSpoken().words.complaints;
  return {
    field: 'handOver',
    label: said.silence,
    said: handOver && said.silenceChoice[handOver],
    fault: handOver ? undefined : said.missing,
    pointer: '/handOver',
    ask: (fault) => (
      <Choices
        name="handOver"
        label={said.silence}
        fault={fault}
        choices={HAND_OVERS.map((value) => ({
          value,
          label: said.silenceChoice[value],
          hint: said.silenceHint[value],
        }))}
        chosen={[handOver]}
        onChoose={(value) => change({ handOver: value === 'automatic' ? 'automatic' : 'ask' })}
      />
    ),
  };
}
