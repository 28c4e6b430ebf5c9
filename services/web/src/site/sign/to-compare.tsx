import type { SignView } from '@anxintui/shared/contracts/signs';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { day } from '../../kit/shown.js';
import { fullAddress, pledgeNumber } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';

type View = z.infer<typeof SignView>;

/** What has to be the same on the wall and here. */
export function ToCompare({ view }: { view: View }) {
  const { sign } = usePublicWords();
  const { language } = useSpoken();
  const { store, number, version, validFrom, validUntil, bureau } = view;
  const facts = [
    [sign.store, store.name],
    [sign.address, fullAddress(store)],
    [sign.seller, store.seller],
    [sign.pledgeNumber, pledgeNumber(number)],
    [sign.version, sign.versionText(version)],
    [sign.validity, sign.span(day(validFrom, language), day(validUntil, language))],
    ...(bureau ? [[sign.bureau, bureau] as const] : []),
  ] as const;
  return (
    <section aria-labelledby="compare-title">
      <h2 id="compare-title">{sign.compare}</h2>
      <p>{sign.compareLead}</p>
      <dl className="facts card">
        {facts.map(([label, text]) => (
          <Fact key={label} label={label} text={text} />
        ))}
      </dl>
      <p className="buttons">
        <a className="button" href={`/stores/${view.storeId}`}>
          {sign.toStore}
        </a>
        <a className="button button--quiet" href={`/check?store=${view.storeId}`}>
          {sign.toCheck}
        </a>
      </p>
    </section>
  );
}

const Fact = ({ label, text }: { label: string; text: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </>
);
