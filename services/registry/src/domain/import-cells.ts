import type { ImportColumn, RowFault } from '@anxintui/shared/vocabulary/imports';

/** What is wrong with a row, where, and the figures that its words need. */
export type Fault = {
  readonly code: RowFault;
  readonly column?: ImportColumn;
  readonly details?: Readonly<Record<string, string | number>>;
};
export type Read<T> = { readonly value: T } | { readonly fault: Fault };

export const fault = (
  column: ImportColumn,
  code: RowFault,
  details?: Fault['details'],
): { fault: Fault } => ({ fault: { column, code, ...(details ? { details } : {}) } });

/** The apostrophe in front of a sign that a spreadsheet would take for a formula is ours, not the name's. */
const GUARDED = /^'(?=[=+\-@\t])/;
const SPACE = /\s+/g;
/** Whatever has no picture and is no space: NUL, other controls, halves of surrogate pairs. */
const UNREADABLE = /[\p{Cc}\p{Cs}\uFFFD]/u;

/** The text of a cell as it is kept: never evaluated, one line, without space around it. */
export const plainText = (cell: string): string =>
  cell.replace(GUARDED, '').replaceAll(SPACE, ' ').trim();

const LONGEST_TEXT = 100;

/** A text that must be there. */
export function readText(column: ImportColumn, text: string): Read<string> {
  if (text === '') return fault(column, 'missing');
  return readOptionalText(column, text);
}

/** A text that may be empty. */
export function readOptionalText(column: ImportColumn, text: string): Read<string> {
  if (text.length > LONGEST_TEXT) return fault(column, 'too-long', { most: LONGEST_TEXT });
  return UNREADABLE.test(text) ? fault(column, 'unreadable-character') : { value: text };
}
