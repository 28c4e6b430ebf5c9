import { type Decision, nothing } from '@anxintui/shared/aggregate/aggregate';
import { actingAs } from '@anxintui/shared/aggregate/lifecycle';
import { type Step, type StepDeps, type Stepped, step } from '@anxintui/shared/aggregate/step';
import type { Actor, Party } from '@anxintui/shared/vocabulary/actors';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';
import type { Acting } from '../domain/decide-return.js';
import { involvedIn, RETURN_LIFECYCLE, type ReturnRequest } from '../domain/return-request.js';

export type StepReturn = Step & { readonly actor: Actor };
type Decide = (request: ReturnRequest, acting: Acting) => Decision<ReturnRequest>;

/** One command by a person: no relation reads as not found, the wrong role is refused by the lifecycle. */
export const stepReturn = (
  returns: StepDeps<ReturnRequest>,
  { actor, ...asked }: StepReturn,
  { command, decide }: { command: ReturnCommand; decide: Decide },
): Promise<Stepped<ReturnRequest>> =>
  step(returns, asked, {
    permit: (request) => void relatedParties(actor, request),
    decide: (request, at) => {
      const { status } = request;
      const by = actingAs(RETURN_LIFECYCLE, { status, command }, relatedParties(actor, request));
      return decide(request, { by, account: actor.accountId, at });
    },
  });

export function relatedParties(actor: Actor, request: ReturnRequest): [Party, ...Party[]] {
  const [first, ...others] = partiesOf(actor, involvedIn(request));
  if (!first) throw nothing(request.id);
  return [first, ...others];
}
