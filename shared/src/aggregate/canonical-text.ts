/**
 * The RFC 8785 text of what JSON keeps of a value: keys in the order of their UTF-16 units, numbers and strings as
 * ECMAScript writes them, dates as text, absent fields left out. Held against the library of that name by its test.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return listText(value);
  return isRecord(value) ? recordText(value) : JSON.stringify(value);
}

function listText(values: readonly unknown[]): string {
  let text = '';
  for (const value of values)
    text += `${text && ','}${value === undefined ? 'null' : canonicalText(value)}`;
  return `[${text}]`;
}

function recordText(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const { key, quoted } of sortedKeys(record)) {
    const value = record[key];
    if (value !== undefined) text += `${text && ','}${quoted}:${canonicalText(value)}`;
  }
  return `{${text}}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

type Key = { readonly key: string; readonly quoted: string };
const MOST_SHAPES = 1_000;
/** By the keys, one a line, in the order in which they came; none of them holds a line break. */
const SHAPES = new Map<string, readonly Key[]>();

/** Facts and events come in few shapes, again and again: the keys of each are sorted and quoted once. */
function sortedKeys(record: object): readonly Key[] {
  const keys = Object.keys(record);
  const shape = keys.join('\n');
  const known = SHAPES.get(shape);
  if (known && known.length === keys.length) return known;
  const sorted = keys.sort().map((key) => ({ key, quoted: JSON.stringify(key) }));
  const isTellable = keys.every((key) => !key.includes('\n'));
  if (isTellable && SHAPES.size < MOST_SHAPES) SHAPES.set(shape, sorted);
  return sorted;
}
