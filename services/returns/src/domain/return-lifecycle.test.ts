import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { PARTIES, type Party } from '@anxintui/shared/vocabulary/actors';
import {
  RETURN_COMMANDS,
  RETURN_STATUSES,
  type ReturnCommand,
  type ReturnStatus,
} from '@anxintui/shared/vocabulary/returns';
import { describe, expect, it } from 'vitest';
import { aPass, aReturn, GIVE, NINE } from './a-return.contract.js';
import { returnOverdue } from './decide-return.js';
import { GROUND_IN, RETURN_LIFECYCLE } from './return-request.js';

/** Everything that anybody may do, written out beside the table. */
const LEGAL: Readonly<Record<string, readonly Party[]>> = {
  'filed accept': ['clerk'],
  'filed refuse': ['clerk'],
  'accepted record-refund': ['manager', 'headquarters'],
  'filed dispute': ['shopper'],
  'presented dispute': ['shopper'],
  'accepted dispute': ['shopper'],
  'refused dispute': ['shopper'],
  'lapsed dispute': ['shopper'],
  'closed dispute': ['shopper'],
};
const pairs = RETURN_STATUSES.flatMap((status) =>
  RETURN_COMMANDS.map((command) => ({ status, command })),
);
const legalFor = (status: ReturnStatus, command: ReturnCommand): readonly Party[] =>
  LEGAL[`${status} ${command}`] ?? [];

const leadsTo = (status: ReturnStatus): ReturnStatus[] =>
  Object.values(RETURN_LIFECYCLE[status]).flatMap(({ to }) => [...to]);

/** What comes of a command: the status it led to, or the kind of the refusal. */
function given(status: ReturnStatus, command: ReturnCommand, by: Party): string {
  try {
    return GIVE[command](aReturn(status), { by, at: NINE }).next.status;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.kind;
  }
}

describe('the lifecycle of a return', () => {
  it.each(pairs)('while $status lets nobody $command but whom the law book names', (pair) => {
    const { status, command } = pair;

    const allowed = PARTIES.filter(
      (by) => !['conflict', 'forbidden'].includes(given(status, command, by)),
    );

    expect([...allowed].sort()).toEqual([...legalFor(status, command)].sort());
  });

  it.each(pairs.filter(({ status, command }) => legalFor(status, command).length === 0))(
    'while $status refuses to $command as a conflict, whoever asks',
    ({ status, command }) => {
      expect(new Set(PARTIES.map((by) => given(status, command, by)))).toEqual(
        new Set(['conflict']),
      );
    },
  );

  it.each([
    ['filed', 'accept', 'clerk', 'accepted'],
    ['filed', 'refuse', 'clerk', 'refused'],
    ['accepted', 'record-refund', 'manager', 'refunded'],
    ['accepted', 'record-refund', 'headquarters', 'refunded'],
    ['filed', 'dispute', 'shopper', 'filed'],
    ['presented', 'dispute', 'shopper', 'presented'],
    ['accepted', 'dispute', 'shopper', 'accepted'],
    ['refused', 'dispute', 'shopper', 'refused'],
    ['lapsed', 'dispute', 'shopper', 'lapsed'],
    ['closed', 'dispute', 'shopper', 'closed'],
  ] as const)('leads from %s by %s of the %s to %s', (status, command, by, to) => {
    expect(given(status, command, by)).toBe(to);
    expect(RETURN_LIFECYCLE[status][command]?.to).toEqual([to]);
  });

  it('reaches by commands and silence every status but those whose commands come later', () => {
    const bySilence = returnOverdue(aReturn('filed', { clocks: [aPass] }), aPass.dueAt);
    const reached = new Set<ReturnStatus>(['filed', bySilence?.next.status ?? 'filed']);
    for (const status of reached) for (const to of leadsTo(status)) reached.add(to);

    expect(RETURN_STATUSES.filter((status) => !reached.has(status))).toEqual([
      'presented',
      'withdrawn',
      'closed',
    ]);
  });

  it('tells in every status what a dispute would be about', () => {
    expect(GROUND_IN).toEqual({
      filed: 'turned-away',
      presented: 'turned-away',
      lapsed: 'turned-away',
      withdrawn: 'turned-away',
      accepted: 'refund',
      refunded: 'refund',
      refused: 'refusal',
      closed: 'defect',
    });
  });
});
