import type { Aggregate, Decision } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type {
  EnterpriseKind,
  EnterpriseStatus,
  StoreStatus,
} from '@anxintui/shared/vocabulary/pledges';

export type Enterprise = Aggregate & {
  readonly status: EnterpriseStatus;
  readonly name: string;
  readonly creditCode: string;
  readonly kind: EnterpriseKind;
};

/** A place where goods are sold; its seller of record is the respondent of every dispute about it. */
export type Store = Aggregate & {
  readonly status: StoreStatus;
  readonly name: string;
  readonly seller: { readonly id: string; readonly name: string };
  /** The brand headquarters, mall or market that is the second rung, where there is one. */
  readonly headquartersId?: string;
  readonly division: string;
  readonly zone?: string;
  readonly address: string;
  readonly categories: readonly GoodsCategory[];
};
export type StoreFacts = Omit<Store, keyof Aggregate>;

/** Where a store lies: what a division code means is known to the caller. */
export type RegisterStore = {
  readonly id: string;
  readonly facts: Omit<StoreFacts, 'status' | 'seller'>;
  /** False for a code of no county unit of the Delta. */
  readonly isInDelta: boolean;
};

export function registerStore(
  { id, facts, isInDelta }: RegisterStore,
  seller: Enterprise | null,
  { actor, at }: { actor: Actor; at: Date },
): Decision<Store> {
  if (!isInDelta)
    throw new DomainError('rule-broken', 'outside-the-delta', 'no county unit of the Delta', {
      pointer: '/division',
      details: { division: facts.division },
    });
  if (!seller || seller.status === 'struck-off')
    throw new DomainError('rule-broken', 'no-enterprise', 'the actor has no enterprise in force');
  return {
    next: {
      id,
      version: 0,
      head: '',
      clocks: [],
      ...facts,
      status: 'registered',
      seller: { id: seller.id, name: seller.name },
    },
    events: [
      {
        type: 'store.registered',
        at,
        by: actor.roles[0] ?? 'owner',
        account: actor.accountId,
        data: { division: facts.division },
      },
    ],
  };
}
