import { useSpoken } from '../../../copy/words.js';
import { Timeline } from '../../../kit/timeline.js';
import type { Return } from '../use-return.js';

/** Who did what, and when. */
export function ReturnTimeline({ request: { timeline } }: { request: Return }) {
  const { party } = useSpoken().words.common;
  const names = new Map<string, string>(Object.entries(party));
  const entries = timeline.map(({ at, by, words }) => ({ at, by: names.get(by) ?? by, words }));
  return <Timeline entries={entries} />;
}
