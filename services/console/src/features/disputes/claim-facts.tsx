import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { day, money } from '../../kit/shown.js';
import type { CaseFile } from '../case/use-case.js';

type Fact = { readonly key: string; readonly label: string; readonly children: ReactNode };
const known = (facts: readonly (Fact | false | undefined)[]): Fact[] =>
  facts.filter((fact) => fact !== false && fact !== undefined);

/** What is wanted, why, and by whom. */
export function ClaimFacts({ file }: { file: CaseFile }) {
  const { facts } = useSpoken().words.retailer.disputes;
  const claimed = useClaimed(file);
  const around = useAround(file);
  return (
    <section aria-label={facts.title}>
      <h3>{facts.title}</h3>
      <Descriptions bordered size="small" column={1} items={[...claimed, ...around]} />
    </section>
  );
}

function useClaimed(file: CaseFile): Fact[] {
  const { words, language } = useSpoken();
  const { facts } = words.retailer.disputes;
  const { cases } = words;
  const { claim, shopper, paidFen, purchasedOn } = file;
  const amount = claim.amountFen === undefined ? '' : money(claim.amountFen);
  return known([
    { key: 'claim', label: facts.claim, children: `${cases.claim[claim.kind]} ${amount}` },
    { key: 'ground', label: facts.ground, children: cases.ground[file.ground] },
    { key: 'words', label: facts.words, children: <span className="said">{file.words}</span> },
    {
      key: 'shopper',
      label: facts.shopper,
      children: [shopper?.name, shopper?.phone].filter(Boolean).join(' · '),
    },
    paidFen !== undefined && { key: 'paid', label: facts.paid, children: money(paidFen) },
    purchasedOn !== undefined && {
      key: 'on',
      label: facts.purchasedOn,
      children: day(purchasedOn, language),
    },
  ]);
}

function useAround({ returnId, bureau, materials, settlement, result }: CaseFile): Fact[] {
  const { retailer, cases } = useSpoken().words;
  const { facts, settled, offer } = retailer.disputes;
  return known([
    returnId !== undefined && {
      key: 'return',
      label: facts.return,
      children: <Link to={`/returns/${returnId}`}>{facts.openReturn}</Link>,
    },
    bureau && { key: 'bureau', label: facts.bureau, children: bureau.name },
    ...materials.map(({ at, words }) => ({
      key: at,
      label: facts.materials,
      children: words,
    })),
    settlement && {
      key: 'settlement',
      label: settled,
      children: `${settlement.words} · ${offer.within(settlement.performWithinDays)}`,
    },
    result && { key: 'result', label: facts.result, children: cases.result[result] },
  ]);
}
