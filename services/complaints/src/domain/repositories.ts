import type { Repository, Viewer } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { AskedNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { CaseStatus } from '@anxintui/shared/vocabulary/cases';
import type { DisputeCase } from './dispute-case.js';
import type { Subject } from './flag.js';

export type CaseWithHistory = { readonly current: DisputeCase; readonly history: Entry[] };
export type CasePage = {
  readonly limit: number;
  readonly status?: CaseStatus | readonly CaseStatus[];
  /** Only what this officer is in charge of. */
  readonly officer?: string;
  readonly after?: string;
  readonly number?: AskedNumber;
};

export interface Cases extends Repository<DisputeCase> {
  read(id: string, viewer: Viewer): Promise<CaseWithHistory | null>;
  readEvent(id: string, eventId: string): Promise<{ current: DisputeCase; event: Entry } | null>;
  /** Whether a party has a case that concerns somebody. */
  hasOf(subject: Subject, actor: Actor): Promise<boolean>;
  /** What concerns somebody, by receipt number. */
  list(actor: Actor, page: CasePage): Promise<DisputeCase[]>;
}
