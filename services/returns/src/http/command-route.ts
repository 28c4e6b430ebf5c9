import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { IdParams } from '@anxintui/shared/contracts/fields';
import { ReturnView } from '@anxintui/shared/contracts/returns';
import { commanded } from '@anxintui/shared/http/commanded';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';
import type { z } from 'zod';
import type { ReturnRequest } from '../domain/return-request.js';
import type { ReturnSteps } from '../use-cases/give-return-command.js';
import type { evidenceFrom } from '../use-cases/shopper-commands.js';
import { NOUNS } from './nouns.js';
import { endpoint } from './policy.js';
import { type ReturnReads, showingReturn } from './returns.js';

export type ReturnCommandDeps = ReturnReads & {
  readonly steps: ReturnSteps;
  /** What the person may name as evidence. */
  readonly attachable: Parameters<typeof evidenceFrom>[0];
};
type CommandSpec<B extends z.ZodType> = {
  readonly id: string;
  readonly command: ReturnCommand;
  readonly summary: string;
  readonly body: B;
};
type Act<Body> = (
  steps: ReturnSteps,
  asked: PersonsStep,
  body: Body,
) => Promise<Stepped<ReturnRequest>>;

/** One command of a return at its address; the answer is the return as it stands afterwards. */
export const commandRoute = <B extends z.ZodType>(
  deps: ReturnCommandDeps,
  { command, ...spec }: CommandSpec<B>,
  act: Act<z.output<B>>,
): Endpoint =>
  endpoint(
    {
      ...spec,
      method: 'post',
      path: `/returns/{id}/${NOUNS[command]}`,
      params: IdParams,
      reply: ReturnView,
      isCommand: true,
    },
    (asked) =>
      commanded(asked, {
        act: (step) => act(deps.steps, step, asked.body),
        show: showingReturn(deps),
      }),
  );
