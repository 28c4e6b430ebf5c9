import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';

/** Where each command is posted, under its return. */
export const NOUNS: Readonly<Record<ReturnCommand, string>> = {
  present: 'presentation',
  accept: 'acceptance',
  refuse: 'refusal',
  'record-refund': 'refund',
  'record-exchange': 'exchange',
  'reverse-refusal': 'reversal',
  'hand-back-goods': 'hand-back',
  confirm: 'confirmation',
  'deny-receipt': 'denial',
  'report-defect': 'defect',
  dispute: 'dispute',
  withdraw: 'withdrawal',
  'add-evidence': 'evidence',
};
