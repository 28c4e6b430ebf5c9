import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { day, dayOf, dueDay } from '../../kit/shown.js';
import { addressOf } from './address-of.js';
import { type Entry, turnOf } from './entries.js';

const TONES = { waiting: 'tag tag--warn', going: 'tag', ended: 'tag tag--good' } as const;

/** One return or case in a line: what it is, where it stands, when something is due. */
export function EntryCard({ entry }: { entry: Entry }) {
  const { words, language } = useSpoken();
  const { mine, cases } = words;
  const { kind, storeName, filedAt, nextDueAt } = entry;
  const status =
    entry.kind === 'return' ? mine.returnStatus[entry.status] : cases.status[entry.status];
  return (
    <li className="card">
      <p>
        <Link className="block-link" to={addressOf(entry)}>
          {mine.open(mine[kind], storeName)}
        </Link>
      </p>
      {entry.goods ? <p>{entry.goods.join(' · ')}</p> : null}
      <p>
        <span className={TONES[turnOf(entry)]}>{status}</span>
      </p>
      <p className="quiet">
        {mine.filedOn} {day(dayOf(filedAt), language)}
        {nextDueAt ? ` · ${mine.dueOn} ${day(dueDay(nextDueAt), language)}` : ''}
      </p>
    </li>
  );
}
