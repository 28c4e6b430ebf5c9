import type { Aggregate, Decision } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { countyOf, successorOf, zoneOf } from '@anxintui/shared/divisions/divisions';
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

export type RegisterStore = {
  readonly id: string;
  readonly facts: Omit<StoreFacts, 'status' | 'seller'>;
};

export function registerStore(
  { id, facts }: RegisterStore,
  seller: Enterprise | null,
  { actor, at }: { actor: Actor; at: Date },
): Decision<Store> {
  assertPlace(facts);
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

/** A store lies in a county unit of the Delta, by its present code; a zone is one that has a bureau of its own. */
function assertPlace({ division, zone }: Pick<StoreFacts, 'division' | 'zone'>): void {
  const successor = successorOf(division);
  if (!countyOf(division) && successor)
    throw misplaced('division-replaced', '/division', { division, successor });
  if (!countyOf(division)) throw misplaced('outside-the-delta', '/division', { division });
  if (zone !== undefined && !zoneOf(zone)) throw misplaced('unknown-zone', '/zone', { zone });
}

const misplaced = (code: string, pointer: string, details: Record<string, string>) =>
  new DomainError('rule-broken', code, code, { pointer, details });
