import type { PledgeCommand } from '@anxintui/shared/vocabulary/pledges';

const PLEDGE_STEPS = [
  'approve',
  'return',
  'resume',
  'warn',
  'suspend',
  'delist',
] as const satisfies readonly PledgeCommand[];
export type PledgeStep = (typeof PLEDGE_STEPS)[number];
export const isPledgeStep = (name: string): name is PledgeStep =>
  PLEDGE_STEPS.some((step) => step === name);

export type PledgeField = 'reasons' | 'words' | 'from' | 'outcome';
/** What has to be told for a step, as its body in the contract asks. */
export const PLEDGE_FORMS: Readonly<Record<PledgeStep, readonly PledgeField[]>> = {
  approve: [],
  return: ['reasons'],
  warn: ['words'],
  suspend: ['from', 'words'],
  resume: ['outcome', 'words'],
  delist: ['words'],
};
export const OPTIONAL: readonly PledgeField[] = ['from'];
