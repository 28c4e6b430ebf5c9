/** A list of enterprises and stores on its way into the registry. */
export const IMPORT_STATUSES = ['uploaded', 'checked', 'applying', 'applied', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** `check` and `finish` are the router's, who works through the rows. */
export const IMPORT_COMMANDS = ['check', 'apply', 'finish'] as const;
export type ImportCommand = (typeof IMPORT_COMMANDS)[number];

/** What became of one row; `good` is what an application will register. */
export const ROW_RESULTS = ['good', 'applied', 'dirty', 'duplicate'] as const;
export type RowResult = (typeof ROW_RESULTS)[number];

export const IMPORT_COLUMNS = [
  'creditCode',
  'enterpriseName',
  'kind',
  'storeName',
  'division',
  'province',
  'city',
  'county',
  'zone',
  'address',
  'categories',
  'lng',
  'lat',
  'hours',
  'override',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Why a row is not registered. */
export const ROW_FAULTS = [
  'missing',
  'too-long',
  'unreadable-character',
  'credit-code-form',
  'credit-code-check-failed',
  'unknown-kind',
  'unknown-category',
  'division-replaced',
  'division-divided',
  'outside-the-delta',
  'unknown-place',
  'ambiguous-place',
  'unknown-zone',
  'not-a-coordinate',
  'outside-the-map',
  'enterprise-name-differs-in-list',
  'enterprise-name-differs',
  'enterprise-struck-off',
  'not-your-enterprise',
  'enterprise-not-in-network',
  'outside-jurisdiction',
  'twice-in-list',
  'already-registered',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Why a whole list is refused. */
export const IMPORT_FAILURES = [
  'missing-columns',
  'no-rows',
  'too-many-rows',
  'unreadable-file',
  'too-large-unpacked',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

export const MOST_IMPORT_ROWS = 500_000;
export const MOST_IMPORT_BYTES = 64 * 1024 * 1024;

/** What a list is sent as, and comes back as. */
export const LIST_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
