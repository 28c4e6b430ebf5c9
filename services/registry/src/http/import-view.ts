import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { envelopeView } from '@anxintui/shared/http/aggregate-view';
import type { Language } from '@anxintui/shared/http/language';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { offeredOn } from '../domain/import.js';
import type { Fault } from '../domain/import-cells.js';
import { COLUMN_NAMES } from '../domain/import-columns.js';
import type { RowOutcome } from '../domain/import-verdict.js';
import type { ResultCells, SeenImport } from '../use-cases/read-import.js';
import { failureWords, faultWords, resultWords } from './import-fault-words.js';

type Reader = {
  readonly actor: Actor;
  readonly language: Language;
  readonly ruleBook: RuleBook;
};

export function importView({ current, history, progress }: SeenImport, reader: Reader) {
  const { id, status, file } = current;
  const { language } = reader;
  const { id: _, ...shown } = file;
  const { duplicate: duplicates, ...counts } = progress.counts;
  const isReady = status === 'checked' || status === 'applied';
  return {
    ...envelopeView(current, history, reader),
    status,
    file: shown,
    counts: { ...counts, duplicates },
    ...(current.status === 'failed'
      ? {
          failure: { code: current.failure.code, words: failureWords(current.failure, language) },
        }
      : {}),
    problems: progress.problems.map((outcome) => importRowView(outcome, language)),
    annotated: isReady ? `/api/v1/imports/${id}/file` : null,
    availableCommands: offeredOn(current, reader.actor).map((name) => ({
      name,
      method: 'POST',
      href: `/api/v1/imports/${id}/application`,
    })),
  };
}

export const importRowView = (
  { row, result, faults = [], storeId }: RowOutcome,
  language: Language,
) => ({
  row,
  result,
  faults: faults.map((each) => faultView(each, language)),
  ...(storeId ? { storeId } : {}),
});

const faultView = (fault: Fault, language: Language) => ({
  code: fault.code,
  ...(fault.column ? { column: fault.column, columnName: COLUMN_NAMES[fault.column][0] } : {}),
  words: faultWords(fault, language),
});

/** Behind a row that is not registered yet stands no number. */
export const resultCells =
  (language: Language) =>
  ({ result, faults = [], storeId }: RowOutcome): ResultCells => [
    resultWords(result, language),
    faults.map((each) => faultWords(each, language)).join('；'),
    storeId && result !== 'good' ? formatReceiptNumber(storeId) : '',
  ];
