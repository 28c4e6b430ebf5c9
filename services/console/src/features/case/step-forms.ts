import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';

/** What officers do in a case, the usual first; each becomes a button only where the API offers it. */
export const OFFICER_STEPS = [
  'accept',
  'refuse',
  'request-materials',
  'assign',
  'assign-bureau',
  'invite',
  'record-session',
  'settle',
  'terminate',
  'notify',
  'correct',
] as const satisfies readonly CaseCommand[];
export type OfficerStep = (typeof OFFICER_STEPS)[number];
export const isOfficerStep = (name: string): name is OfficerStep =>
  OFFICER_STEPS.some((step) => step === name);

type Choice = 'ground' | 'cause' | 'of' | 'mode' | 'remedy' | 'what';
type FieldName =
  | Choice
  | 'words'
  | 'place'
  | 'heldAt'
  | 'officer'
  | 'bureauId'
  | 'amountFen'
  | 'performWithinDays'
  | 'to'
  | 'approval';
export type StepField = {
  readonly name: FieldName;
  readonly isOptional?: boolean;
};

const WORDS: StepField = { name: 'words' };
const optional = (name: FieldName): StepField => ({ name, isOptional: true });

/** What has to be told for a step, as its body in the contract asks. */
export const STEP_FORMS: Readonly<Record<OfficerStep, readonly StepField[]>> = {
  accept: [],
  refuse: [{ name: 'ground' }, WORDS],
  'request-materials': [{ name: 'of' }, WORDS],
  assign: [{ name: 'officer' }],
  'assign-bureau': [{ name: 'bureauId' }, WORDS],
  invite: [{ name: 'mode' }, { name: 'heldAt' }, optional('place')],
  'record-session': [{ name: 'mode' }, WORDS],
  settle: [{ name: 'remedy' }, optional('amountFen'), WORDS, { name: 'performWithinDays' }],
  terminate: [{ name: 'cause' }, WORDS, optional('approval')],
  notify: [],
  correct: [{ name: 'what' }, optional('to'), WORDS],
};

export type Told = Readonly<Partial<Record<FieldName, string | number | null | undefined>>>;

const FEN = 100;
const asFen = (yuan: unknown): number => Math.round(Number(yuan) * FEN);
/** Of Beijing, whatever the device's zone is. */
const asInstant = (local: unknown): string => new Date(`${local}:00+08:00`).toISOString();
const READ: Readonly<Partial<Record<string, (told: unknown) => unknown>>> = {
  ground: Number,
  cause: Number,
  amountFen: asFen,
  heldAt: asInstant,
};

/** What was told, as the API takes it: what was left empty is left out. */
export const bodyOf = (told: Told): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(told)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, READ[name]?.(value) ?? value]),
  );
