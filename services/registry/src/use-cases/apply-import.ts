import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import { type StepDeps, type Stepped, step } from '@anxintui/shared/aggregate/step';
import { applyImport, type Import, maySee } from '../domain/import.js';

/** Has everything registered that the dry run found good. */
export const applyImportOnce = (
  deps: StepDeps<Import>,
  { actor, ...asked }: PersonsStep,
): Promise<Stepped<Import>> =>
  step(
    deps,
    { ...asked, viewer: actor },
    {
      permit: (current) => {
        if (!maySee(current, actor)) throw nothing(current.id);
      },
      decide: (current, at) => applyImport(current, actor, at),
    },
  );
