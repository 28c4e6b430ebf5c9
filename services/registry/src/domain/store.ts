import type { Aggregate, Decision } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { assertPlace } from '@anxintui/shared/divisions/assert-place';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { StoreStatus } from '@anxintui/shared/vocabulary/pledges';
import type { Enterprise } from './enterprise.js';
import type { Point } from './search-distance.js';

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
  /** As maps in China give it (GCJ-02). */
  readonly point?: Point;
  /** In the words of the sign at the door. */
  readonly openingHours?: string;
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
  assertPoint(facts.point);
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

/** A rectangle around Shanghai, Jiangsu, Zhejiang and Anhui: catches swapped figures and empty ones. */
const WEST = 114.5;
const EAST = 123.5;
const SOUTH = 27;
const NORTH = 35.5;

export function assertPoint(point: Point | null | undefined): void {
  if (!point) return;
  const { lng, lat } = point;
  if (WEST <= lng && lng <= EAST && SOUTH <= lat && lat <= NORTH) return;
  throw misplaced('point-outside-the-delta', '/point', { lng: String(lng), lat: String(lat) });
}

const misplaced = (code: string, pointer: string, details: Record<string, string>) =>
  new DomainError('rule-broken', code, code, { pointer, details });
