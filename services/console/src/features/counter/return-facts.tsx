import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { day, moment, money } from '../../kit/shown.js';
import type { ReturnFile } from './use-return.js';

type Fact = { readonly key: string; readonly label: string; readonly children: ReactNode };
const known = (facts: readonly (Fact | false | undefined)[]): Fact[] =>
  facts.filter((fact) => fact !== false && fact !== undefined);

/** Who brought what was bought when, and under which promise. */
export function ReturnFacts({ file }: { file: ReturnFile }) {
  const purchase = usePurchase(file);
  const outcome = useOutcome(file);
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[...purchase, ...outcome]}
    />
  );
}

function usePurchase({ shopper, purchase, pledge, refundHours }: ReturnFile): Fact[] {
  const { words, language } = useSpoken();
  const { counter } = words.retailer;
  const { facts } = counter;
  const { on, receivedOn, proof } = purchase;
  const { number, version, windowDays } = pledge;
  return known([
    {
      key: 'shopper',
      label: facts.shopper,
      children: [shopper?.name, shopper?.phone].filter(Boolean).join(' · '),
    },
    { key: 'bought', label: facts.bought, children: day(on, language) },
    receivedOn !== undefined &&
      receivedOn !== on && {
        key: 'received',
        label: facts.received,
        children: day(receivedOn, language),
      },
    {
      key: 'proof',
      label: facts.proof,
      children: `${counter.proofKind[proof.kind]} ${proof.number ?? ''}`,
    },
    {
      key: 'pledge',
      label: facts.pledge,
      children: `${facts.pledgeOf(number, version, windowDays)} · ${facts.refundHours(refundHours)}`,
    },
  ]);
}

function useOutcome(file: ReturnFile): Fact[] {
  const { words, language } = useSpoken();
  const { facts, class: classes } = words.retailer.counter;
  const { money: due, refusal, custody, exchange, handedBack, disputes } = file;
  return known([
    due && { key: 'due', label: facts.due, children: <strong>{money(due.dueFen)}</strong> },
    file.refund && { key: 'paid', label: facts.paid, children: money(file.refund.amountFen) },
    due?.shortFen !== undefined && {
      key: 'short',
      label: facts.short,
      children: money(due.shortFen),
    },
    exchange && { key: 'exchange', label: facts.exchange, children: exchange.goods },
    custody?.seal !== undefined && { key: 'seal', label: facts.seal, children: custody.seal },
    refusal && {
      key: 'refusal',
      label: facts.refusal,
      children: `${classes[refusal.class]} · ${refusal.words}`,
    },
    handedBack && {
      key: 'handedBack',
      label: facts.handedBack,
      children: moment(handedBack.at, language),
    },
    ...disputes.map(({ caseId }) => ({
      key: caseId,
      label: facts.dispute,
      children: <Link to={`/disputes/${caseId}`}>{facts.openDispute}</Link>,
    })),
  ]);
}
