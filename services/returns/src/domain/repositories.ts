import type { Repository } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import type { ReturnRequest } from './return-request.js';

export type ReturnWithHistory = { readonly current: ReturnRequest; readonly history: Entry[] };
/** Whose returns: one of the three, so that nobody's list holds what is not theirs. */
export type ReturnsOf =
  | { readonly shopperId: string }
  | { readonly storeId: string }
  | { readonly headquartersId: string };
export type ReturnPage = {
  readonly limit: number;
  readonly status?: ReturnStatus;
  readonly after?: string;
};

export interface Returns extends Repository<ReturnRequest> {
  read(id: string): Promise<ReturnWithHistory | null>;
  readEvent(id: string, eventId: string): Promise<{ current: ReturnRequest; event: Entry } | null>;
  /** By receipt number. */
  list(of: ReturnsOf, page: ReturnPage): Promise<ReturnRequest[]>;
}
