import { useSpoken } from '../../copy/words.js';

/** The API counts no further. */
const MOST_COUNTED = 100;

/** How many notices are new. */
export function Unread({ count }: { count: number }) {
  const { notices } = useSpoken().words.mine;
  if (count >= MOST_COUNTED) return notices.manyUnread;
  return count > 0 ? notices.unread(count) : notices.allRead;
}
