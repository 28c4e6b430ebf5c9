import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import {
  type PersonsStep,
  type RuledSteps,
  stepByRules,
} from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';
import type { PassKeys } from '../domain/pass-keys.js';
import type { ActingByRules } from '../domain/return-event.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { RETURN_RULES } from '../domain/return-rules.js';

export type ReturnSteps = RuledSteps<ReturnRequest> & {
  readonly passes: PassKeys;
};
export type GivenReturn = {
  readonly command: ReturnCommand;
  readonly decide: (request: ReturnRequest, acting: ActingByRules) => Decision<ReturnRequest>;
};

/** One command of a return by a person, decided under the rules of the moment. */
export const giveReturnCommand = (
  steps: ReturnSteps,
  asked: PersonsStep,
  given: GivenReturn,
): Promise<Stepped<ReturnRequest>> => stepByRules(steps, asked, { rules: RETURN_RULES, ...given });
