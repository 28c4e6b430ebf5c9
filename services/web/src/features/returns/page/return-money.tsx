import { useSpoken } from '../../../copy/words.js';
import { moment, money } from '../../../kit/shown.js';
import type { Return } from '../use-return.js';

type Row = readonly [label: string, said: string];

/** What has to be paid back and by when, and what was; or what was given instead. */
export function ReturnMoney({ request }: { request: Return }) {
  const { page } = useSpoken().words.returns;
  const rows = useRows(request);
  if (rows.length === 0) return null;
  return (
    <section aria-label={page.moneyTitle}>
      <h2>{page.moneyTitle}</h2>
      <dl className="facts card">
        {rows.map(([label, said]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label}:`}>{said}</dd>,
        ])}
      </dl>
    </section>
  );
}

function useRows(request: Return): readonly Row[] {
  const { words, language } = useSpoken();
  const { page } = words.returns;
  const { money: owed, refund, exchange, handedBack } = request;
  const rows: (Row | null)[] = [
    keeperRow(request, page),
    owed ? [page.due, money(owed.dueFen)] : null,
    owed?.promisedAt ? [page.promisedBy, moment(owed.promisedAt, language)] : null,
    refund
      ? [page.paidBack, `${money(refund.amountFen)} · ${page.means[refund.proof.kind]}`]
      : null,
    refund ? [page.paidOn, moment(refund.at, language)] : null,
    owed?.shortFen ? [page.short, money(owed.shortFen)] : null,
    exchange ? [page.exchange, exchange.goods] : null,
    handedBack ? [page.handedBack, moment(handedBack.at, language)] : null,
  ];
  return rows.filter((row) => row !== null);
}

type Said = { readonly custody: string; readonly otherStore: string };
/** Who has the goods: the store that sold them, or the one that took them back for it. */
function keeperRow({ store, custody }: Return, { custody: label, otherStore }: Said): Row | null {
  if (!custody) return null;
  return [label, custody.holder === store.id ? store.name : otherStore];
}
