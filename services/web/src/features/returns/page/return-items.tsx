import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { useSpoken } from '../../../copy/words.js';
import { money } from '../../../kit/shown.js';
import type { Return } from '../use-return.js';
import { ItemChecklist } from './item-checklist.js';
import { RefusalNote } from './refusal-note.js';

/** Each kind of goods, with what the store took and what it did not. */
export function ReturnItems({ request: { items, refusal, status } }: { request: Return }) {
  const { page } = useSpoken().words.returns;
  const isBeforeCounter = status === 'filed';
  return (
    <section aria-label={page.itemsTitle}>
      <h2>{page.itemsTitle}</h2>
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <ol className="list">
        {items.map((item) => (
          <li key={`${item.name}${item.category}${item.paidFen}`} className="card item">
            <Item item={item} />
            {isBeforeCounter ? <ItemChecklist points={item.checklist} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ item }: { item: Return['items'][number] }) {
  const { words, language } = useSpoken();
  const { page, paid } = words.returns;
  const { name, category, quantity, paidFen, conditions = [], accepted, refused } = item;
  const { refusal, deduction } = item;
  return (
    <>
      <h3>{name}</h3>
      <p>
        {CATEGORY_WORDS[category][language]} · {page.pieces(quantity)} · {page.paid}{' '}
        {money(paidFen)}
      </p>
      {conditions.map((each) => (
        <p key={each}>
          <span className="tag">{paid.condition[each]}</span>
        </p>
      ))}
      {accepted ? (
        <p>
          <span className="tag tag--good">
            {page.accepted} {page.pieces(accepted)}
          </span>
        </p>
      ) : null}
      {refused ? (
        <p>
          <span className="tag tag--bad">
            {page.refused} {page.pieces(refused)}
          </span>
        </p>
      ) : null}
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      {deduction ? (
        <p>
          {page.deduction} {money(deduction.amountFen)} · {deduction.words}
        </p>
      ) : null}
    </>
  );
}
