import type { Repository, Viewer } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { AskedNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ReturnOrder, ReturnStatus, ReturnView } from '@anxintui/shared/vocabulary/returns';
import type { ReturnRequest } from './return-request.js';

export type ReturnWithHistory = { readonly current: ReturnRequest; readonly history: Entry[] };
export type ReturnPage = {
  readonly limit: number;
  readonly status?: ReturnStatus;
  readonly after?: string;
  readonly number?: AskedNumber;
};

/** A list as those at a counter work through it. */
export type CounterPage = {
  readonly limit: number;
  readonly status?: ReturnStatus;
  readonly view?: ReturnView;
  /** A number, or words that the goods or the store are called by. */
  readonly asked?: AskedNumber | { readonly words: readonly string[] };
  readonly by: ReturnOrder;
  readonly isDescending: boolean;
  readonly at: Date;
  /** The instant by which the last one was sorted (0 for none), and its id. */
  readonly after?: { readonly at: number; readonly id: string };
};

export interface Returns extends Repository<ReturnRequest> {
  read(id: string, viewer: Viewer): Promise<ReturnWithHistory | null>;
  readEvent(id: string, eventId: string): Promise<{ current: ReturnRequest; event: Entry } | null>;
  /** What concerns somebody, by receipt number. */
  list(actor: Actor, page: ReturnPage): Promise<ReturnRequest[]>;
}

export interface Counter {
  /** What concerns somebody, in an order and a choice of their own. */
  counter(actor: Actor, page: CounterPage): Promise<ReturnRequest[]>;
}
