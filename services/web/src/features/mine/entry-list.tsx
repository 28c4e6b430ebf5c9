import { useSpoken } from '../../copy/words.js';
import { type Entry, type Turn, turnOf } from './entries.js';
import { EntryCard } from './entry-card.js';

/** Those of one's entries whose turn it is; what has ended is out of the way until it is asked for. */
export function EntryList({ turn, entries }: { turn: Turn; entries: readonly Entry[] }) {
  const { mine } = useSpoken().words;
  const these = entries.filter((entry) => turnOf(entry) === turn);
  if (these.length === 0) return null;
  const list = (
    <ul className="list">
      {these.map((entry) => (
        <EntryCard key={entry.id} entry={entry} />
      ))}
    </ul>
  );
  return (
    <section aria-label={mine[turn]}>
      <h2>{mine[turn]}</h2>
      {turn === 'ended' ? (
        <details>
          <summary>{mine.showEnded(these.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}
