import { useSpoken } from '../../../copy/words.js';
import { money } from '../../../kit/shown.js';
import { GoodsEligibility } from './goods-eligibility.js';
import { type GoodsAnswers, goodsOf, mostBack, type ReturnAnswers } from './return-answers.js';
import { usePledgeOn } from './use-filing.js';

/** Whether the goods may go back, and what comes back for them. */
export function WhatComesBack({ answers }: { answers: ReturnAnswers }) {
  const { verdict, page } = useSpoken().words.returns;
  return (
    <section aria-label={verdict.title}>
      {oneOfEachKind(answers).map((goods) => (
        <div key={goods.category}>
          <h2>{namesOfKind(answers, goods).join(page.and)}</h2>
          <GoodsEligibility answers={answers} goods={goods} />
        </div>
      ))}
      <BackInTotal answers={answers} />
    </section>
  );
}

/** How much comes back at most, how, and within what time. */
export function BackInTotal({ answers }: { answers: ReturnAnswers }) {
  const { verdict } = useSpoken().words.returns;
  const { data: pledge } = usePledgeOn(answers);
  const { paidFen, giftFen } = mostBack(answers);
  return (
    <dl className="facts card">
      <dt>{verdict.most}</dt>
      <dd>
        <strong>{money(paidFen)}</strong>
      </dd>
      {giftFen > 0 ? <dt>{verdict.gifts}</dt> : null}
      {giftFen > 0 ? <dd>{money(giftFen)}</dd> : null}
      {pledge ? <dt>{verdict.within}</dt> : null}
      {pledge ? (
        <dd>
          {verdict.hours(pledge.refundHours)}
          <br />
          {verdict.means}
        </dd>
      ) : null}
    </dl>
  );
}

/** Goods of one category are judged alike. */
const oneOfEachKind = (answers: ReturnAnswers): readonly GoodsAnswers[] => [
  ...new Map(goodsOf(answers).map((goods) => [goods.category, goods])).values(),
];
const namesOfKind = (answers: ReturnAnswers, { category }: GoodsAnswers): readonly string[] =>
  goodsOf(answers)
    .filter((goods) => goods.category === category)
    .map(({ name }) => name);
