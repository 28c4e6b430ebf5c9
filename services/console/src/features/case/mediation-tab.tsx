import type { ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';
import { moment, money } from '../../kit/shown.js';
import { endedEntries, heldEntries } from './mediation-entries.js';
import type { CaseFile } from './use-case.js';

/** What was offered, what mediation there was, and how it ended. */
export function MediationTab({ file }: { file: CaseFile }) {
  const { words, language } = useSpoken();
  const { mediation } = words.officerCase;
  const entries = [...heldEntries(file, words, language), ...endedEntries(file, words, language)];
  if (file.offers.length === 0 && entries.length === 0) return <p>{mediation.none}</p>;
  return (
    <>
      <Offers offers={file.offers} />
      {entries.map(({ title, lines }) => (
        <Part key={title} title={title}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Part>
      ))}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Offers({ offers }: Pick<CaseFile, 'offers'>) {
  const { words, language } = useSpoken();
  const { officerCase, cases } = words;
  const { mediation } = officerCase;
  if (offers.length === 0) return null;
  return (
    <Part title={mediation.offers}>
      {offers.map((offer) => (
        <li key={offer.id}>
          <strong>{mediation.offer(offer.id)}</strong> {cases.remedy[offer.remedy]}{' '}
          {offer.amountFen === undefined ? '' : money(offer.amountFen)} ·{' '}
          {mediation.within(offer.performWithinDays)} · {mediation.state[offer.state]}
          <br />
          {offer.words} ({moment(offer.at, language)})
        </li>
      ))}
    </Part>
  );
}
