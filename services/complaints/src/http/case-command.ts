import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { CaseView, OfferParams } from '@anxintui/shared/contracts/cases';
import { IdParams } from '@anxintui/shared/contracts/fields';
import { type CommandReader, commanded } from '@anxintui/shared/http/commanded';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import type { z } from 'zod';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { Cases } from '../domain/repositories.js';
import { type AroundDeps, readAround } from '../use-cases/read-around.js';
import { readCase } from '../use-cases/read-cases.js';
import type { CaseSteps } from '../use-cases/step-case.js';
import { type AnswerToOffer, CASE_ENDPOINTS, type PersonsCommand } from './case-endpoints.js';
import { endpoint } from './policy.js';
import { caseAnswer } from './view.js';

export type CaseReads = {
  readonly cases: Cases;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
  readonly around: AroundDeps;
};
export type CaseDeps = CaseReads & { readonly steps: CaseSteps };

type UseCase<Payload> = (
  cases: CaseSteps,
  asked: PersonsStep,
  payload: Payload,
) => Promise<Stepped<DisputeCase>>;
const POST = { method: 'post', reply: CaseView, isCommand: true } as const;

/** The case as this person may see it. */
export const showing =
  ({ cases, ruleBook, now, around }: CaseReads) =>
  async (id: string, { actor, language }: CommandReader): Promise<Answer> => {
    const found = await readCase(cases, id, actor);
    const reader = { actor, language, ruleBook: ruleBook(), at: now() };
    const shown = { ...found, around: await readAround(around, found.current, reader) };
    return caseAnswer(shown, reader);
  };

/** The endpoint of one command: its body, and the use case that takes what was parsed. */
export const caseCommands =
  (deps: CaseDeps) =>
  <B extends z.ZodType>(
    command: Exclude<PersonsCommand, AnswerToOffer>,
    body: B,
    use: UseCase<z.output<B>>,
  ): Endpoint =>
    endpoint({ ...specOf(command), params: IdParams, body }, (asked) =>
      commanded(asked, { act: (step) => use(deps.steps, step, asked.body), show: showing(deps) }),
    );

/** The same for what answers one offer, by its number. */
export const answersToOffers =
  (deps: CaseDeps) =>
  <B extends z.ZodType>(
    command: AnswerToOffer,
    body: B,
    use: UseCase<{ readonly offerId: number; readonly body: z.output<B> }>,
  ): Endpoint =>
    endpoint({ ...specOf(command), params: OfferParams, body }, (asked) =>
      commanded(asked, {
        act: (step) => use(deps.steps, step, { offerId: asked.params.offerId, body: asked.body }),
        show: showing(deps),
      }),
    );

function specOf(command: PersonsCommand) {
  const { id, noun, summary } = CASE_ENDPOINTS[command];
  return { ...POST, id, summary, path: `/cases/{id}/${noun}` };
}
