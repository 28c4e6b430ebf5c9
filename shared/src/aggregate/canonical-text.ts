/**
 * The RFC 8785 text of what JSON keeps of a value: keys in the order of their UTF-16 units, numbers and strings as
 * ECMAScript writes them, dates as text, absent fields left out. Held against the library of that name by its test.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(elementText).join(',')}]`;
  return isRecord(value) ? recordText(value) : JSON.stringify(value);
}

const elementText = (value: unknown): string =>
  value === undefined ? 'null' : canonicalText(value);

function recordText(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (value !== undefined) text += `${text && ','}${quoted(key)}:${canonicalText(value)}`;
  }
  return `{${text}}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

const MOST_KEYS = 1_000;
const KNOWN_KEYS = new Map<string, string>();

/** The keys of facts are few and come again with every document. */
function quoted(key: string): string {
  const known = KNOWN_KEYS.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (KNOWN_KEYS.size < MOST_KEYS) KNOWN_KEYS.set(key, text);
  return text;
}
