import { describe, expect, it } from 'vitest';
import {
  aCustody,
  type Custody,
  custodyInvolves,
  NINE,
  resealed,
  taken,
} from '../testing/custody.js';
import { memoryAggregates } from '../testing/memory-aggregates.js';
import type { Actor, Party } from '../vocabulary/actors.js';
import { type CommandRules, givable, offered, stepByPerson } from './commanding.js';
import { DomainError } from './lifecycle.js';

type Status = 'held' | 'given-back';
type Command = 'reseal' | 'give-back';
const statusOf = ({ seal }: Custody): Status => (seal === 'broken' ? 'given-back' : 'held');

/** Clerks reseal what is held; managers give back what has been resealed once. */
const RULES: CommandRules<Custody, Status, Command> = {
  commands: ['reseal', 'give-back'],
  lifecycle: {
    held: {
      reseal: { to: ['held'], by: ['clerk'] },
      'give-back': { to: ['given-back'], by: ['manager'] },
    },
    'given-back': {},
  },
  statusFor: statusOf,
  involved: () => ({ shopperId: 'shopper-1', sellerStoreId: 'store-1', sellerId: 'seller-1' }),
  hindrance: ({ version }, { command }) =>
    command === 'give-back' && version < 2
      ? new DomainError('conflict', 'never-resealed', 'reseal it first')
      : null,
};
const clerk: Actor = { accountId: 'clerk-1', roles: ['clerk'], storeId: 'store-1' };
const manager: Actor = { accountId: 'manager-1', roles: ['manager'], storeId: 'store-1' };
const stranger: Actor = { accountId: 'clerk-2', roles: ['clerk'], storeId: 'store-2' };
const by = (party: Party, command: Command) => ({ command, by: party, at: NINE });

describe('a command', () => {
  it('is refused by the table before anything else stands in its way', () => {
    expect(() => givable(RULES, aCustody(), by('clerk', 'give-back'))).toThrow(
      expect.objectContaining({ code: 'not-permitted' }),
    );
    expect(() => givable(RULES, aCustody({ seal: 'broken' }), by('clerk', 'reseal'))).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
  });

  it('that the table allows is refused while something stands in its way, with the reason', () => {
    expect(() => givable(RULES, aCustody({ version: 1 }), by('manager', 'give-back'))).toThrow(
      expect.objectContaining({ code: 'never-resealed' }),
    );
    expect(givable(RULES, aCustody({ version: 2 }), by('manager', 'give-back')).to).toEqual([
      'given-back',
    ]);
  });

  it('is offered exactly when it would be accepted', () => {
    const now = { at: NINE };

    expect(offered(RULES, aCustody({ version: 1 }), { actor: manager, ...now })).toEqual([
      'reseal',
    ]);
    expect(offered(RULES, aCustody({ version: 2 }), { actor: manager, ...now })).toEqual([
      'reseal',
      'give-back',
    ]);
    expect(offered(RULES, aCustody({ version: 2 }), { actor: clerk, ...now })).toEqual(['reseal']);
    expect(offered(RULES, aCustody({ seal: 'broken' }), { actor: manager, ...now })).toEqual([]);
    expect(offered(RULES, aCustody({ version: 2 }), { actor: stranger, ...now })).toEqual([]);
  });
});

describe('a command that needs a right', () => {
  const needing = { ...RULES, needs: { reseal: 'refund' } } as const;
  const entitled: Actor = { ...manager, rights: ['refund'] };
  const offeredTo = (actor: Actor) =>
    offered(needing, aCustody({ version: 2 }), { actor, at: NINE });

  it('is offered to those who have been given it, and to no others of the store', () => {
    expect(offeredTo(entitled)).toEqual(['reseal', 'give-back']);
    expect(offeredTo(manager)).toEqual(['give-back']);
    expect(offeredTo({ ...manager, rights: ['publish'] })).toEqual(['give-back']);
  });

  it('is offered to the other side without it', () => {
    const lifecycle = {
      ...needing.lifecycle,
      held: { reseal: { to: ['held'], by: ['clerk', 'shopper'] } },
    } as const;
    const shopper: Actor = { accountId: 'shopper-1', roles: ['shopper'] };
    const both: Actor = { ...clerk, accountId: 'shopper-1', roles: ['clerk', 'shopper'] };
    const to = (actor: Actor) =>
      offered({ ...needing, lifecycle }, aCustody(), { actor, at: NINE });

    expect([to(shopper), to(both), to(clerk)]).toEqual([['reseal'], ['reseal'], []]);
  });

  it('is refused to whoever lacks it, in words that name it, and changes nothing', async () => {
    const rows = memoryAggregates(custodyInvolves);
    await rows.create(taken(aCustody()), { key: 'k0' });
    const deps = { rows, overdue: () => null, now: () => NINE };
    const asked = { id: aCustody().id, cause: { key: 'k1' } };
    const way = {
      rules: needing,
      command: 'reseal',
      decide: (custody: Custody) => resealed(custody, 'S-2', NINE),
    } as const;

    await expect(stepByPerson(deps, { ...asked, actor: clerk }, way)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'right-missing',
      details: { right: 'refund' },
    });
    const { current } = await stepByPerson(deps, { ...asked, actor: entitled }, way);
    expect(current).toMatchObject({ seal: 'S-2', version: 2 });
  });
});

describe('a step by a person', () => {
  const { id } = aCustody();
  const asked = { id, cause: { key: 'k1' } };

  it('is taken in the role that may, also by somebody who holds several', async () => {
    const rows = memoryAggregates(custodyInvolves);
    await rows.create(taken(aCustody()), { key: 'k0' });
    const deps = { rows, overdue: () => null, now: () => NINE };

    const { current } = await stepByPerson(
      deps,
      { ...asked, actor: manager },
      {
        rules: RULES,
        command: 'reseal',
        decide: (custody, acting) => resealed(custody, `by ${acting.by} ${acting.account}`, NINE),
      },
    );

    expect(current.seal).toBe('by clerk manager-1');
  });

  it('reads as not found to whoever has no relation', async () => {
    const rows = memoryAggregates(custodyInvolves);
    await rows.create(taken(aCustody()), { key: 'k0' });
    const deps = { rows, overdue: () => null, now: () => NINE };

    const step = stepByPerson(
      deps,
      { ...asked, actor: stranger },
      { rules: RULES, command: 'reseal', decide: (custody) => resealed(custody, 'S-2', NINE) },
    );

    await expect(step).rejects.toMatchObject({ kind: 'not-found' });
  });
});
