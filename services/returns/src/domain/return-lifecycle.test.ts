import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { PARTIES, type Party } from '@anxintui/shared/vocabulary/actors';
import {
  RETURN_COMMANDS,
  RETURN_STATUSES,
  type ReturnCommand,
  type ReturnStatus,
} from '@anxintui/shared/vocabulary/returns';
import { describe, expect, it } from 'vitest';
import { aPass, aReturn, GIVE, NINE, partlyRefused } from './a-return.contract.js';
import { RETURN_LIFECYCLE } from './return-lifecycle.js';
import { returnOverdue } from './return-overdue.js';

const BOTH_SIDES = ['shopper', 'clerk', 'manager', 'headquarters'] as const;
/** Everything that anybody may do, written out beside the table: by whom, and where it leads. */
const LEGAL: Readonly<Record<string, readonly [readonly Party[], ReturnStatus]>> = {
  'filed present': [['clerk'], 'presented'],
  'filed accept': [['clerk'], 'accepted'],
  'filed refuse': [['clerk'], 'refused'],
  'filed withdraw': [['shopper'], 'withdrawn'],
  'filed dispute': [['shopper'], 'filed'],
  'filed add-evidence': [BOTH_SIDES, 'filed'],
  'presented accept': [['clerk'], 'accepted'],
  'presented refuse': [['clerk'], 'refused'],
  'presented withdraw': [['shopper'], 'withdrawn'],
  'presented dispute': [['shopper'], 'presented'],
  'presented add-evidence': [BOTH_SIDES, 'presented'],
  'accepted record-refund': [['manager', 'headquarters'], 'refunded'],
  'accepted record-exchange': [['manager', 'headquarters'], 'refunded'],
  'accepted report-defect': [['shopper'], 'accepted'],
  'accepted dispute': [['shopper'], 'accepted'],
  'accepted hand-back-goods': [['clerk'], 'accepted'],
  'accepted add-evidence': [BOTH_SIDES, 'accepted'],
  'refunded confirm': [['shopper'], 'closed'],
  'refunded deny-receipt': [['shopper'], 'refunded'],
  'refunded hand-back-goods': [['clerk'], 'refunded'],
  'refunded add-evidence': [BOTH_SIDES, 'refunded'],
  'refused reverse-refusal': [['manager'], 'accepted'],
  'refused hand-back-goods': [['clerk'], 'refused'],
  'refused dispute': [['shopper'], 'refused'],
  'refused add-evidence': [BOTH_SIDES, 'refused'],
  'lapsed dispute': [['shopper'], 'lapsed'],
  'lapsed add-evidence': [BOTH_SIDES, 'lapsed'],
  'closed dispute': [['shopper'], 'closed'],
  'closed hand-back-goods': [['clerk'], 'closed'],
  'closed add-evidence': [BOTH_SIDES, 'closed'],
};
const pairs = RETURN_STATUSES.flatMap((status) =>
  RETURN_COMMANDS.map((command) => ({ status, command })),
);
type Legal = readonly [readonly Party[], ReturnStatus | undefined];
const legalFor = (status: ReturnStatus, command: ReturnCommand): Legal =>
  LEGAL[`${status} ${command}`] ?? [[], undefined];

const leadsTo = (status: ReturnStatus): ReturnStatus[] =>
  Object.values(RETURN_LIFECYCLE[status]).flatMap(({ to }) => [...to]);

/** What comes of a command about goods that were partly refused: the status it led to, or the kind of the refusal. */
function given(status: ReturnStatus, command: ReturnCommand, by: Party): string {
  try {
    return GIVE[command](partlyRefused(status), { by, at: NINE }).next.status;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.kind;
  }
}

describe('the lifecycle of a return', () => {
  it.each(pairs)('while $status lets nobody $command but whom the law book names', (pair) => {
    const { status, command } = pair;
    const [by, to] = legalFor(status, command);

    const led = PARTIES.map((party) => [party, given(status, command, party)]);

    const refusal = by.length === 0 ? 'conflict' : 'forbidden';
    expect(led).toEqual(PARTIES.map((party) => [party, by.includes(party) ? to : refusal]));
  });

  it.each(pairs)('names in its table for $command while $status where it leads', (pair) => {
    const { status, command } = pair;
    const [by, to] = legalFor(status, command);

    expect(RETURN_LIFECYCLE[status][command]).toEqual(to && { to: [to], by });
  });

  it('reaches every status by commands and silence', () => {
    const bySilence = returnOverdue(aReturn('filed', { clocks: [aPass] }), aPass.dueAt);
    const reached = new Set<ReturnStatus>(['filed', bySilence?.next.status ?? 'filed']);
    for (const status of reached) for (const to of leadsTo(status)) reached.add(to);

    expect(RETURN_STATUSES.filter((status) => !reached.has(status))).toEqual([]);
  });

  it('has nothing left to do once it is withdrawn', () => {
    expect(RETURN_LIFECYCLE.withdrawn).toEqual({});
  });
});
