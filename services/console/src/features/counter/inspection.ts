import type { InspectedRow, Told } from './inspection-told.js';

type Item = { readonly quantity: number };
/** What is to be sent: the goods are accepted, item by item, or refused whole. */
export type Verdict = { readonly command: 'accept' | 'refuse'; readonly body: object };

const FEN = 100;
const fen = (yuan: number): number => Math.round(yuan * FEN);

/** Accepted goods make an acceptance, however few; nothing accepted is a refusal. */
export function verdictOf({ items, seal }: Told, claimed: readonly Item[]): Verdict {
  const rows = items.map((row, index) => inspected(row, index, claimed[index]?.quantity ?? 0));
  const isRefused = rows.every(({ accepted }) => accepted === 0);
  if (isRefused) return { command: 'refuse', body: refusalOf(items) };
  const custody = seal ? { custody: { seal } } : {};
  return { command: 'accept', body: { ...custody, items: rows } };
}

function inspected(row: InspectedRow, index: number, quantity: number) {
  const accepted = acceptedOf(row, quantity);
  const { deduction, giftPrice } = row;
  return {
    item: index + 1,
    accepted,
    refused: quantity - accepted,
    ...(accepted < quantity ? reasonOf(row) : {}),
    ...(row.words ? { words: row.words } : {}),
    ...(deduction && accepted > 0 ? { deductionFen: fen(deduction) } : {}),
    ...(giftPrice && accepted > 0 ? { giftFen: fen(giftPrice) } : {}),
  };
}

function acceptedOf({ decision, accepted }: InspectedRow, quantity: number): number {
  if (decision === 'refuse') return 0;
  return decision === 'some' ? (accepted ?? quantity) : quantity;
}

const reasonOf = (row: InspectedRow) => ({
  ...(row.class ? { class: row.class } : {}),
  ...(row.class === 'not-intact' && row.points ? { points: row.points } : {}),
});

/** Of goods that are refused whole: the class of the first, and what was said and found of each. */
function refusalOf(items: readonly InspectedRow[]) {
  const [first] = items;
  const words = [...new Set(items.flatMap((row) => row.words ?? []))].join('\n');
  const points = [...new Set(items.flatMap((row) => reasonOf(row).points ?? []))];
  const isNotIntact = first?.class === 'not-intact';
  return { class: first?.class, words, ...(isNotIntact && points.length > 0 ? { points } : {}) };
}

/** Where in the form something stands that the API points at. */
export const placeOf = (pointer: string): (string | number)[] => {
  const path = pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return path[0] === 'items' || path[0] === 'custody' ? path : ['items', 0, ...path];
};
