import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { Card, Flex, Tag } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { money } from '../../kit/shown.js';
import type { ReturnFile, ReturnItem } from './use-return.js';

/** Every item with what was claimed and, once it has been looked at, what became of it. */
export function ReturnItems({ file }: { file: ReturnFile }) {
  const { items } = useSpoken().words.retailer.counter;
  return (
    <section aria-label={items.title}>
      <h2>{items.title}</h2>
      <Flex vertical gap="small">
        {file.items.map((item) => (
          <Card key={`${item.name}${item.paidFen}`} size="small">
            <Item item={item} />
          </Card>
        ))}
      </Flex>
    </section>
  );
}

function Item({ item }: { item: ReturnItem }) {
  const { words, language } = useSpoken();
  const { items, condition } = words.retailer.counter;
  return (
    <>
      <strong>{items.of(item.name, item.quantity)}</strong> ·{' '}
      {CATEGORY_WORDS[item.category][language]} · {items.paid(money(item.paidFen))}
      {item.giftFen === undefined ? '' : ` · ${items.gift(money(item.giftFen))}`}{' '}
      {(item.conditions ?? []).map((each) => (
        <Tag key={each}>{condition[each]}</Tag>
      ))}
      <Outcome item={item} />
    </>
  );
}

function Outcome({ item: { accepted, refused, refusal, deduction } }: { item: ReturnItem }) {
  const { items, class: classes } = useSpoken().words.retailer.counter;
  if (accepted === undefined) return null;
  return (
    <p>
      {accepted > 0 ? <Tag color="#0f6b3c">{items.accepted(accepted)}</Tag> : null}
      {refused ? <Tag color="#b3261e">{items.refused(refused)}</Tag> : null}
      {refusal ? `${classes[refusal.class]} · ${refusal.words} ` : ''}
      {deduction ? `${items.deduction(money(deduction.amountFen))} · ${deduction.words}` : ''}
    </p>
  );
}
