import { Alert, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';
import { day, moment, money } from '../../kit/shown.js';
import { Disclosure } from './disclosure.js';
import { OfficerName } from './officer-name.js';
import type { CaseFile } from './use-case.js';

type Fact = { readonly key: string; readonly label: string; readonly children: ReactNode };

/** What is claimed by whom against whom; who the shopper is can be read on record. */
export function FactsSection({ file }: { file: CaseFile }) {
  const { facts } = useSpoken().words.officerCase;
  const filed = useFiled(file);
  const parties = useParties(file);
  return (
    <section aria-label={facts.title}>
      <h3>{facts.title}</h3>
      <Descriptions bordered size="small" column={1} items={[...filed, ...parties]} />
      <Disclosure caseId={file.id} />
      {(file.advice ?? []).map(({ id, reason, standing }) => (
        <Alert key={id} type="info" title={facts.advice} description={`${reason} ${standing}`} />
      ))}
    </section>
  );
}

const known = (facts: readonly (Fact | false)[]): Fact[] => facts.filter((fact) => fact !== false);

function useFiled(file: CaseFile): Fact[] {
  const { words, language } = useSpoken();
  const { officerCase, cases } = words;
  const { facts } = officerCase;
  const { claim, ground, paidFen, purchasedOn, filedAt, result, breaches } = file;
  const amount = claim.amountFen === undefined ? '' : money(claim.amountFen);
  return known([
    { key: 'claim', label: facts.claim, children: `${cases.claim[claim.kind]} ${amount}` },
    { key: 'ground', label: facts.ground, children: cases.ground[ground] },
    { key: 'words', label: facts.words, children: file.words },
    paidFen !== undefined && { key: 'paid', label: facts.paid, children: money(paidFen) },
    purchasedOn !== undefined && {
      key: 'purchasedOn',
      label: facts.purchasedOn,
      children: day(purchasedOn, language),
    },
    { key: 'filedAt', label: facts.filedAt, children: moment(filedAt, language) },
    breaches.length > 0 && {
      key: 'breaches',
      label: facts.breaches,
      children: breaches
        .map(({ breach, at }) => `${cases.breach[breach]} · ${moment(at, language)}`)
        .join('；'),
    },
    result !== undefined && { key: 'result', label: facts.result, children: cases.result[result] },
  ]);
}

function useParties(file: CaseFile): Fact[] {
  const { facts } = useSpoken().words.officerCase;
  const { shopper, representative, respondent, officer, wishes } = file;
  return known([
    { key: 'shopper', label: facts.shopper, children: named(shopper) },
    representative !== undefined && {
      key: 'representative',
      label: facts.representative,
      children: `${named(representative)} · ${representative.mandate.words}`,
    },
    { key: 'respondent', label: facts.respondent, children: respondent.storeName },
    respondent.address !== undefined && {
      key: 'address',
      label: facts.address,
      children: respondent.address,
    },
    {
      key: 'officer',
      label: facts.officer,
      children: officer ? <OfficerName account={officer} /> : facts.nobody,
    },
    {
      key: 'wishes',
      label: facts.wishes,
      children: [
        wishes.publish ? facts.publish : facts.noPublish,
        wishes.entrust ? facts.entrust : facts.noEntrust,
      ].join('；'),
    },
  ]);
}

const named = (person: CaseFile['shopper']): string =>
  [person?.name, person?.phone].filter(Boolean).join(' · ');
