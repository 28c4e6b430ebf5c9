import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { usePublicWords } from '../public-words.js';

export type HomeFigures = {
  readonly pledged: number;
  readonly counties: { readonly all: number; readonly with: number };
  readonly joined: { readonly year: number; readonly stores: number };
  readonly countedAt: string;
};

/** How far the pledge has spread, counted from pledges in force. */
export function Figures({ figures }: { figures: HomeFigures }) {
  const { figures: said } = usePublicWords().home;
  const { language } = useSpoken();
  const { pledged, counties, joined, countedAt } = figures;
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{said.title}</h2>
      <ul className="figures list">
        <Figure count={pledged} words={said.pledged} />
        <Figure count={counties.with} words={said.counties(counties.all)} />
        {joined.stores > 0 ? (
          <Figure count={joined.stores} words={said.thisYear(joined.year)} />
        ) : null}
      </ul>
      <p className="quiet">
        {said.asOf(moment(countedAt, language))} · <a href="/lists/in-force">{said.more}</a>
      </p>
    </section>
  );
}

const Figure = ({ count, words }: { count: number; words: string }) => (
  <li className="figure">
    <strong className="figure__count">{count.toLocaleString('en-US')}</strong> {words}
  </li>
);
