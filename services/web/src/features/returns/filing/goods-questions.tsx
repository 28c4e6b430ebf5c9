import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import type { Question } from '../../../app/form/screens.js';
import { TextField } from '../../../kit/fields.js';
import { SelectField } from '../../../kit/select-field.js';
import type { OneOfGoods } from './filing.js';
import { piecesOf } from './return-answers.js';

export const goodsQuestions = (one: OneOfGoods): readonly Question[] => [
  nameQuestion(one),
  categoryQuestion(one),
  quantityQuestion(one),
];

function nameQuestion({ goods, place, changeGoods, words }: OneOfGoods): Question {
  const { goods: said } = words.returns;
  const field = `name-${place + 1}`;
  return {
    field,
    label: said.name,
    said: goods.name,
    fault: goods.name.trim() ? undefined : said.nameMissing,
    pointer: `/items/${place}/name`,
    ask: (fault) => (
      <TextField
        name={field}
        label={said.name}
        hint={said.nameHint}
        fault={fault}
        maxLength={100}
        value={goods.name}
        onChange={({ target }) => changeGoods({ name: target.value })}
      />
    ),
  };
}

function categoryQuestion({ goods, place, changeGoods, words, language }: OneOfGoods): Question {
  const { goods: said } = words.returns;
  const field = `category-${place + 1}`;
  return {
    field,
    label: said.category,
    said: goods.category ? CATEGORY_WORDS[goods.category][language] : '',
    fault: goods.category ? undefined : said.categoryMissing,
    pointer: `/items/${place}/category`,
    ask: (fault) => (
      <SelectField
        name={field}
        label={said.category}
        fault={fault}
        none={words.common.form.choose}
        options={GOODS_CATEGORIES.map((value) => ({
          value,
          label: CATEGORY_WORDS[value][language],
        }))}
        value={goods.category}
        onChange={(value) =>
          changeGoods({ category: GOODS_CATEGORIES.find((each) => each === value) ?? '' })
        }
      />
    ),
  };
}

function quantityQuestion({ goods, place, changeGoods, words }: OneOfGoods): Question {
  const { goods: said } = words.returns;
  const field = `quantity-${place + 1}`;
  return {
    field,
    label: said.quantity,
    said: goods.quantity,
    fault: piecesOf(goods.quantity) === null ? said.quantityWrong : undefined,
    pointer: `/items/${place}/quantity`,
    ask: (fault) => (
      <TextField
        name={field}
        label={said.quantity}
        fault={fault}
        inputMode="numeric"
        value={goods.quantity}
        onChange={({ target }) => changeGoods({ quantity: target.value })}
      />
    ),
  };
}
