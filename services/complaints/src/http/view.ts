import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { envelopeView, etagOf } from '@anxintui/shared/http/aggregate-view';
import type { Answer } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { caseOverdue } from '../domain/case-overdue.js';
import type { CaseWithHistory } from '../domain/repositories.js';
import type { CaseAround } from '../use-cases/read-around.js';
import { availableCommands } from './available-commands.js';
import { factsView } from './facts-view.js';

export type CaseShown = CaseWithHistory & { readonly around: CaseAround };
type Reader = {
  readonly actor: Actor;
  readonly language: Language;
  readonly ruleBook: RuleBook;
  readonly at: Date;
};

/** A case as this person may see it; for what is offered, clocks that are due count as run out. */
export const caseAnswer = ({ current, history, around }: CaseShown, reader: Reader): Answer => ({
  body: {
    ...envelopeView(current, history, reader),
    ...factsView(current, around, reader.language),
    availableCommands: availableCommands(caseOverdue(current, reader)?.next ?? current, reader),
  },
  headers: etagOf(current.version),
});
