import type { RowModel } from '@anxintui/shared/store/aggregate-model';
import { lastOf } from '@anxintui/shared/store/rows-of-person';
import { RETURN_STATUSES, type ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import { trusted } from 'mongoose';

/** Returns in which nothing is waited for any more. */
const ENDED: readonly ReturnStatus[] = ['lapsed', 'withdrawn', 'closed'];
const OPEN = RETURN_STATUSES.filter((status) => !ENDED.includes(status));

/** Whether something of theirs goes on, and when the last of it happened. */
export const lastReturnOf = (model: RowModel, shopperId: string) =>
  lastOf(model, { 'facts.shopperId': shopperId }, { 'facts.status': trusted({ $in: [...OPEN] }) });
