import type { Repository } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { CaseStatus } from '@anxintui/shared/vocabulary/cases';
import type { DisputeCase } from './dispute-case.js';

export type CaseWithHistory = { readonly current: DisputeCase; readonly history: Entry[] };
/** Whose cases: one of the four, so that nobody's list holds what is not theirs. */
export type CasesOf =
  | { readonly shopperId: string }
  | { readonly storeId: string }
  | { readonly headquartersId: string }
  | { readonly bureauId: string };
export type CasePage = {
  readonly limit: number;
  readonly status?: CaseStatus;
  /** Only what this officer is in charge of. */
  readonly officer?: string;
  readonly after?: string;
};

export interface Cases extends Repository<DisputeCase> {
  read(id: string): Promise<CaseWithHistory | null>;
  readEvent(id: string, eventId: string): Promise<{ current: DisputeCase; event: Entry } | null>;
  /** By receipt number. */
  list(of: CasesOf, page: CasePage): Promise<DisputeCase[]>;
}
