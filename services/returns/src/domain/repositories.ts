import type { Repository, Viewer } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { AskedNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import type { ReturnRequest } from './return-request.js';

export type ReturnWithHistory = { readonly current: ReturnRequest; readonly history: Entry[] };
export type ReturnPage = {
  readonly limit: number;
  readonly status?: ReturnStatus;
  readonly after?: string;
  readonly number?: AskedNumber;
};

export interface Returns extends Repository<ReturnRequest> {
  read(id: string, viewer: Viewer): Promise<ReturnWithHistory | null>;
  readEvent(id: string, eventId: string): Promise<{ current: ReturnRequest; event: Entry } | null>;
  /** What concerns somebody, by receipt number. */
  list(actor: Actor, page: ReturnPage): Promise<ReturnRequest[]>;
}
