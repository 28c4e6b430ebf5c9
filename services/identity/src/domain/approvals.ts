import type { Repository, Viewer } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ApprovalState } from '@anxintui/shared/vocabulary/approvals';
import type { Approval } from './approval.js';

export type ApprovalPage = {
  readonly limit: number;
  readonly state?: ApprovalState;
  readonly after?: string;
};
export interface Approvals extends Repository<Approval> {
  find(id: string, viewer: Viewer): Promise<Approval | null>;
  /** Those that concern somebody, by id. */
  list(actor: Actor, page: ApprovalPage, now: Date): Promise<Approval[]>;
}
