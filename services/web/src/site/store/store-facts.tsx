import type { StoreView } from '@anxintui/shared/contracts/registry';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { fullAddress } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';

type Store = z.infer<typeof StoreView>;

/** The name, and whether its pledge holds today. */
export function StoreHead({ store: shown }: { store: Store }) {
  const { store } = usePublicWords();
  const { name, pledge, status } = shown;
  return (
    <>
      <h1>{name}</h1>
      <p className="quiet">{fullAddress(shown)}</p>
      {status === 'closed' ? <p className="inset inset--bad">{store.closed}</p> : null}
      {pledge ? (
        <p className="promise">
          <strong>{store.pledged(pledge.windowDays)}</strong>
          <span className="tag tag--good">{store.pledgedNow}</span>
        </p>
      ) : (
        <div className="inset inset--warn">
          <p>
            <strong>{store.notPledged}</strong>
          </p>
          <p>{store.notPledgedNext}</p>
        </div>
      )}
    </>
  );
}

export function StoreFacts({ store, bureau }: { store: Store; bureau: string }) {
  const { store: said } = usePublicWords();
  const { language } = useSpoken();
  const goods = store.categories.map((category) => CATEGORY_WORDS[category][language]);
  const whyBureau = `/responsible?city=${store.division.slice(0, 4)}00&county=${store.division}`;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{said.facts}</h2>
      <dl className="facts card">
        <dt>{said.seller}</dt>
        <dd>{store.seller.name}</dd>
        <dt>{said.address}</dt>
        <dd>{fullAddress(store)}</dd>
        {store.openingHours ? (
          <>
            <dt>{said.hours}</dt>
            <dd>{store.openingHours}</dd>
          </>
        ) : null}
        <dt>{said.goods}</dt>
        <dd>{goods.join(language === 'zh' ? '、' : ', ')}</dd>
        <dt>{said.bureau}</dt>
        <dd>
          {bureau} ·{' '}
          <a href={store.zone ? `${whyBureau}&zone=${store.zone}` : whyBureau}>{said.bureauWhy}</a>
        </dd>
      </dl>
    </section>
  );
}
