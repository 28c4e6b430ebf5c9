import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import { useSpoken } from '../../copy/words.js';
import { TextField } from '../../kit/fields.js';
import { day, money } from '../../kit/shown.js';
import { TextArea } from '../../kit/text-area.js';
import { fenOf } from '../../kit/typed.js';
import type { Answers } from './answers.js';

/** What happened, when it was bought, what was paid. */
export function useHappenedScreen(draft: Draft<Answers>): Screen {
  const { happened: said } = useSpoken().words.complaints;
  return {
    id: 'happened',
    title: said.title,
    questions: [useWords(draft), usePurchase(draft), usePaid(draft)],
  };
}

function useWords({ answers: { words }, change }: Draft<Answers>) {
  const { happened: said } = useSpoken().words.complaints;
  return {
    field: 'words',
    label: said.words,
    said: words,
    fault: words.trim() ? undefined : said.wordsMissing,
    pointer: '/words',
    ask: (fault: string | undefined) => (
      <TextArea
        name="words"
        label={said.words}
        hint={said.wordsHint}
        fault={fault}
        value={words}
        onChange={({ target }) => change({ words: target.value })}
      />
    ),
  };
}

function usePurchase({ answers: { purchasedOn }, change }: Draft<Answers>) {
  const { words, language } = useSpoken();
  const { happened: said } = words.complaints;
  return {
    field: 'purchasedOn',
    label: said.purchasedOn,
    said: purchasedOn && day(purchasedOn, language),
    pointer: '/purchasedOn',
    ask: (fault: string | undefined) => (
      <TextField
        name="purchasedOn"
        type="date"
        label={said.purchasedOn}
        hint={said.purchasedHint}
        fault={fault}
        isOptional
        value={purchasedOn}
        onChange={({ target }) => change({ purchasedOn: target.value })}
      />
    ),
  };
}

function usePaid({ answers: { paid }, change }: Draft<Answers>) {
  const { happened: said } = useSpoken().words.complaints;
  const fen = fenOf(paid);
  return {
    field: 'paid',
    label: said.paid,
    said: typeof fen === 'number' ? money(fen) : '',
    fault: fen === null ? said.paidWrong : undefined,
    pointer: '/paidFen',
    ask: (fault: string | undefined) => (
      <TextField
        name="paid"
        inputMode="decimal"
        label={said.paid}
        hint={said.paidHint}
        fault={fault}
        isOptional
        value={paid}
        onChange={({ target }) => change({ paid: target.value })}
      />
    ),
  };
}
