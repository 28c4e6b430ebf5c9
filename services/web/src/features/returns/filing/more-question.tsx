import type { Question } from '../../../app/form/screens.js';
import { Choices } from '../../../kit/fields.js';
import type { OneOfGoods } from './filing.js';

const MOST_GOODS = 20;

/** Whether there is another kind of goods; there may be twenty of them. */
export function moreQuestion({ goods, place, changeGoods, answers, words }: OneOfGoods): Question {
  const { more } = words.returns;
  const field = `more-${place + 1}`;
  const isFull = place + 1 >= MOST_GOODS;
  const so = more.so(
    answers.goods
      .slice(0, place + 1)
      .map(({ name }) => name)
      .join(words.returns.page.and),
  );
  return {
    field,
    label: more.label,
    said: goods.more === 'no' ? more.no : '',
    fault: goods.more ? undefined : more.missing,
    ask: (fault) => (
      <Choices
        name={field}
        label={more.label}
        hint={isFull ? more.full : so}
        fault={fault}
        choices={[
          ...(isFull ? [] : [{ value: 'yes', label: more.yes }]),
          { value: 'no', label: more.no },
        ]}
        chosen={[goods.more]}
        onChoose={(value) => changeGoods({ more: value === 'yes' ? 'yes' : 'no' })}
      />
    ),
  };
}
