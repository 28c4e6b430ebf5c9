import type { Screen } from '../../../app/form/screens.js';
import type { Filing, OneOfGoods } from './filing.js';
import { GoodsEligibility } from './goods-eligibility.js';
import { goodsQuestions } from './goods-questions.js';
import { moreQuestion } from './more-question.js';
import { paidQuestions } from './paid-questions.js';
import { type GoodsAnswers, goodsOf, NO_GOODS } from './return-answers.js';

/** Item by item: what it is, what was paid, and whether there is another. */
export const goodsScreens = (filing: Filing): readonly Screen[] =>
  goodsOf(filing.answers).flatMap((goods, place) => screensOf(oneOf(filing, goods, place)));

function oneOf(filing: Filing, goods: GoodsAnswers, place: number): OneOfGoods {
  const { answers, change } = filing;
  return {
    ...filing,
    goods,
    place,
    changeGoods(patch) {
      const changed = answers.goods.with(place, { ...goods, ...patch });
      const isOneShort = patch.more === 'yes' && changed.length === place + 1;
      change({ goods: isOneShort ? [...changed, NO_GOODS] : changed });
    },
  };
}

function screensOf(one: OneOfGoods): readonly Screen[] {
  const { goods, place, answers, words } = one;
  const { returns } = words;
  const n = place + 1;
  const title = returns.goods.title(n, goodsOf(answers).length);
  return [
    { id: `goods-${n}`, title, questions: goodsQuestions(one) },
    {
      id: `paid-${n}`,
      title: returns.paid.title(goods.name.trim() || title),
      lead: <GoodsEligibility answers={answers} goods={goods} />,
      questions: paidQuestions(one),
    },
    { id: `more-${n}`, title: returns.more.title, questions: [moreQuestion(one)] },
  ];
}
