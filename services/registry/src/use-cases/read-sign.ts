import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { parsePledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import type { Pledge } from '../domain/pledge.js';
import type { Pledges, Stores } from '../domain/repositories.js';
import { mayBePrinted, type SignNow, signOn } from '../domain/sign.js';
import type { Store } from '../domain/store.js';

export type ReadSignDeps = {
  readonly pledges: Pick<Pledges, 'find' | 'findByNumber'>;
  readonly stores: Pick<Stores, 'find'>;
  readonly now: () => Date;
};
export type Sign = { readonly store: Store; readonly pledge: Pledge; readonly now: SignNow };

/** What holds behind the number on a sign, whoever put it up. */
export async function readSign(deps: ReadSignDeps, typed: string): Promise<Sign> {
  const number = parsePledgeNumber(typed);
  const pledge = number && (await deps.pledges.findByNumber(number));
  const store = pledge && (await deps.stores.find(pledge.id));
  const now = pledge && signOn(pledge, civilDateOf(deps.now()));
  if (!(pledge && store && now))
    throw new DomainError('not-found', 'no-such-sign', 'no sign has this number', {
      details: { number: typed },
    });
  return { store, pledge, now };
}

/** What is printed on the sign of a store. */
export async function printSign(deps: ReadSignDeps, storeId: string): Promise<Sign> {
  const [store, pledge] = await Promise.all([
    deps.stores.find(storeId),
    deps.pledges.find(storeId),
  ]);
  if (!store) throw nothing(storeId);
  const now = pledge && signOn(pledge, civilDateOf(deps.now()));
  if (!(pledge && now && mayBePrinted(now)))
    throw new DomainError('rule-broken', 'no-sign', 'nothing in force to put on a sign');
  return { store, pledge, now };
}
