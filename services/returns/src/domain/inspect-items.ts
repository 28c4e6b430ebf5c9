import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { IntactPoint, RefusalClass } from '@anxintui/shared/vocabulary/claims';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import { checklistOf } from './checklist.js';
import { acceptedWhole, paidForPieces } from './item-outcomes.js';
import type {
  ItemOutcome,
  ItemRefusal,
  JudgedBy,
  ReturnItem,
  ReturnRequest,
} from './return-request.js';

/** What the clerk found of one item, named by its place in the list from 1. */
export type InspectedItem = {
  readonly item: number;
  readonly accepted: number;
  readonly refused: number;
  readonly class?: RefusalClass;
  readonly words?: string;
  readonly points?: readonly IntactPoint[];
  readonly deductionFen?: Fen;
  /** The price marked for a missing gift, where the filing did not say. */
  readonly giftFen?: Fen;
};
/** What the shopper brought, and the pledge that says what intact means. */
type Brought = Pick<ReturnRequest, 'items' | 'pledge'>;
type Placed = {
  readonly item: ReturnItem;
  readonly pledge: JudgedBy;
  readonly row: InspectedItem;
  readonly place: string;
};

/** Item by item; whatever is not listed is accepted whole. At least one piece is: the rest is a refusal. */
export function inspectItems(
  { items, pledge }: Brought,
  rows: readonly InspectedItem[],
): readonly ItemOutcome[] {
  rows.forEach((row, index) => {
    assertNamed(items, rows, { row, index });
  });
  const outcomes = items.map((item, at) => {
    const index = rows.findIndex((row) => row.item === at + 1);
    const row = rows[index];
    return row
      ? outcomeOf({ item, pledge, row, place: `/items/${index}` })
      : acceptedWhole(item, pledge);
  });
  if (outcomes.every(({ accepted }) => accepted === 0)) throw broken('nothing-accepted', '/items');
  return outcomes;
}

function assertNamed(
  items: readonly ReturnItem[],
  rows: readonly InspectedItem[],
  { row, index }: { row: InspectedItem; index: number },
): void {
  const place = `/items/${index}/item`;
  if (row.item > items.length) throw broken('no-such-item', place, { items: items.length });
  if (rows.findIndex(({ item }) => item === row.item) !== index)
    throw broken('item-listed-twice', place, { item: row.item });
}

function outcomeOf(placed: Placed): ItemOutcome {
  const { item, pledge, row, place } = placed;
  const { accepted, refused } = row;
  if (accepted + refused !== item.quantity)
    throw broken('quantities-differ', `${place}/accepted`, { claimed: item.quantity });
  const refusal = refusalOf(placed);
  const deduction = deductionOf(placed);
  return {
    accepted,
    refused,
    checklist: checklistOf(pledge, item.category),
    ...(refusal ? { refusal } : {}),
    ...(deduction ? { deduction } : {}),
  };
}

function refusalOf(placed: Placed): ItemRefusal | null {
  const { item, pledge, row, place } = placed;
  if (row.refused > 0) {
    const refusal = reasoned(placed);
    assertOnChecklist(refusal, { items: [item], pledge }, `${place}/points`);
    return refusal;
  }
  if (row.class !== undefined || row.points) throw broken('nothing-refused', `${place}/refused`);
  return null;
}

function reasoned({ row, place }: Placed): ItemRefusal {
  const { words, points } = row;
  if (row.class === undefined) throw broken('refusal-without-reason', `${place}/class`);
  if (words === undefined) throw broken('refusal-without-reason', `${place}/words`);
  if (row.class === 'not-intact' && !points?.length)
    throw broken('points-not-named', `${place}/points`);
  return { class: row.class, words, ...(points ? { points } : {}) };
}

/** Only what is on the checklist makes goods "not intact": a box that was opened to look does not. */
export function assertOnChecklist(
  refusal: ItemRefusal,
  { items, pledge }: Brought,
  place: string,
): void {
  const { points = [] } = refusal;
  const checklist =
    refusal.class === 'not-intact'
      ? items.flatMap(({ category }) => checklistOf(pledge, category))
      : [];
  const index = points.findIndex((point) => !checklist.includes(point));
  const point = points[index];
  if (point) throw broken('not-on-checklist', `${place}/${index}`, { point });
}

/** Nothing is deducted but a missing gift, at the price that was marked, and never more than the goods bring back. */
function deductionOf({ item, row, place }: Placed): ItemOutcome['deduction'] | null {
  const { deductionFen = 0, words, accepted } = row;
  if (deductionFen === 0) return null;
  const marked = item.giftFen ?? row.giftFen;
  const at = `${place}/deductionFen`;
  if (marked === undefined) throw broken('deduction-without-gift', at);
  const most = Math.min(marked, paidForPieces(item, accepted));
  if (deductionFen > most) throw broken('deduction-above-mark', at, { most });
  if (words === undefined) throw broken('deduction-without-words', `${place}/words`);
  return { amountFen: deductionFen, words };
}

const broken = (code: string, pointer: string, details: Record<string, string | number> = {}) =>
  new DomainError('rule-broken', code, code, { pointer, details });
