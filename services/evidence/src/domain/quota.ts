import { DomainError } from '@anxintui/shared/aggregate/lifecycle';

/** Settings: what one person may send in one day. How much one return or case can hold is theirs to say. */
export const MOST_FILES_A_DAY = 30;
export const MOST_BYTES_A_DAY = 150 * 1024 * 1024;

export const quotaUsedUp = (): DomainError =>
  new DomainError('conflict', 'uploads-used-up', 'no uploads left for today', {
    details: { files: MOST_FILES_A_DAY, megabytes: MOST_BYTES_A_DAY / 1024 / 1024 },
  });
