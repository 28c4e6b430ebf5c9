import { useSpoken } from '../copy/words.js';
import { moment } from './shown.js';

export type Happened = { readonly at: string; readonly by: string; readonly words: string };

/** What happened, newest first, with who and when. */
export function Timeline({ entries }: { entries: readonly Happened[] }) {
  const { words, language } = useSpoken();
  const { timeline } = words.common;
  return (
    <section aria-label={timeline.label}>
      <h2>{timeline.label}</h2>
      <ol className="timeline">
        {entries.toReversed().map(({ at, by, words: said }) => (
          <li key={`${at}${said}`}>
            <p className="timeline__words">{said}</p>
            <p className="timeline__facts">
              <time dateTime={at}>{moment(at, language)}</time> · {timeline.by} {by}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
