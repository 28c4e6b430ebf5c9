import { ITEM_CONDITIONS } from '@anxintui/shared/vocabulary/eligibility';
import type { Question } from '../../../app/form/screens.js';
import { Choices, TextField } from '../../../kit/fields.js';
import { money } from '../../../kit/shown.js';
import { fenOf } from '../../../kit/typed.js';
import type { OneOfGoods } from './filing.js';

export const paidQuestions = (one: OneOfGoods): readonly Question[] => [
  amountQuestion(one, 'paid'),
  conditionsQuestion(one),
  ...(one.goods.conditions.includes('missing-gift') ? [amountQuestion(one, 'gift')] : []),
];

/** What was paid, or the price marked for a gift. */
function amountQuestion(
  { goods, place, changeGoods, words }: OneOfGoods,
  what: 'paid' | 'gift',
): Question {
  const { paid } = words.returns;
  const field = `${what}-${place + 1}`;
  const [hint, wrong] =
    what === 'paid' ? [paid.paidHint, paid.paidWrong] : [paid.giftHint, paid.giftWrong];
  const fen = fenOf(goods[what]);
  return {
    field,
    label: paid[what],
    said: typeof fen === 'number' ? money(fen) : '',
    fault: typeof fen === 'number' ? undefined : wrong,
    pointer: `/items/${place}/${what}Fen`,
    ask: (fault) => (
      <TextField
        name={field}
        label={paid[what]}
        hint={hint}
        fault={fault}
        inputMode="decimal"
        value={goods[what]}
        onChange={({ target }) => changeGoods({ [what]: target.value })}
      />
    ),
  };
}

function conditionsQuestion({ goods, place, changeGoods, words }: OneOfGoods): Question {
  const { paid } = words.returns;
  const { conditions } = goods;
  return {
    field: `conditions-${place + 1}`,
    label: paid.conditions,
    said: conditions.map((each) => paid.condition[each]).join(words.returns.page.and) || paid.none,
    pointer: `/items/${place}/conditions`,
    ask: () => (
      <Choices
        type="checkbox"
        name={`conditions-${place + 1}`}
        label={paid.conditions}
        hint={paid.conditionsHint}
        isOptional
        choices={ITEM_CONDITIONS.map((value) => ({
          value,
          label: paid.condition[value],
          hint: paid.conditionHint[value],
        }))}
        chosen={conditions}
        onChoose={(value, isChosen) =>
          changeGoods({
            conditions: ITEM_CONDITIONS.filter((each) =>
              each === value ? isChosen : conditions.includes(each),
            ),
          })
        }
      />
    ),
  };
}
