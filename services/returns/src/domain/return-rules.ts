import { type CommandRules, type Given, givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import {
  RETURN_COMMANDS,
  type ReturnCommand,
  type ReturnStatus,
} from '@anxintui/shared/vocabulary/returns';
import {
  disputeHindrance,
  groundNow,
  isDisputed,
  limitationHindrance,
  refundNotDueYet,
} from './disputes.js';
import { refusedPieces } from './item-outcomes.js';
import { RETURN_LIFECYCLE } from './return-lifecycle.js';
import { involvedIn, type ReturnRequest } from './return-request.js';

type Hindrance = (request: ReturnRequest, at: Date) => DomainError | null;
const MOST_EVIDENCE = 50;

const conflict = (code: string, details: Record<string, string | number> = {}) =>
  new DomainError('conflict', code, code, { details });

const disputing: Hindrance = (request, at) => {
  const ground = groundNow(request);
  const isAwaited = request.status === 'accepted' && ground === 'refund';
  if (isAwaited && !isDisputed(request, ground)) return refundNotDueYet(request);
  return disputeHindrance(request, ground, at);
};

const handingBack: Hindrance = (request) => {
  if (refusedPieces(request) === 0) return conflict('nothing-to-hand-back');
  return request.handedBack ? conflict('already-handed-back') : null;
};

/** As long as a dispute about it may be raised; the evidence of a dispute goes to its case. */
const addingEvidence: Hindrance = (request, at) =>
  (request.evidence?.length ?? 0) >= MOST_EVIDENCE
    ? conflict('evidence-full', { most: MOST_EVIDENCE })
    : limitationHindrance(request, groundNow(request), at);

const HINDRANCES: Readonly<Partial<Record<ReturnCommand, Hindrance>>> = {
  dispute: disputing,
  'report-defect': (request, at) => disputeHindrance(request, 'defect', at),
  'deny-receipt': (request, at) => disputeHindrance(request, 'refund', at),
  'hand-back-goods': handingBack,
  'add-evidence': addingEvidence,
};

/** What may be done to a return: the one source of what is offered and what is accepted. */
export const RETURN_RULES: CommandRules<ReturnRequest, ReturnStatus, ReturnCommand> = {
  commands: RETURN_COMMANDS,
  lifecycle: RETURN_LIFECYCLE,
  statusFor: ({ status }) => status,
  involved: involvedIn,
  hindrance: (request, { command, at }) => HINDRANCES[command]?.(request, at) ?? null,
  needs: { 'record-refund': 'refund', 'record-exchange': 'refund' },
};

/** Refuses a command that the table or a circumstance does not allow now. */
export const assertGivable = (request: ReturnRequest, given: Given<ReturnCommand>): void =>
  void givable(RETURN_RULES, request, given);
