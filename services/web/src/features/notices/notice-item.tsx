import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { moment, receiptNumber } from '../../kit/shown.js';
import type { Notice } from './use-notices.js';

/** Where in the app the subject of a notice is shown; pledges and stores have their page elsewhere. */
const SHOWN = ['returns', 'cases'];

/** One notice: what happened, when, and the way there. */
export function NoticeItem({ notice }: { notice: Notice }) {
  const { words, language } = useSpoken();
  const { notices, ...mine } = words.mine;
  const { at, isRead, words: said, subject } = notice;
  const what = subject.kind === 'returns' ? mine.return : mine.case;
  return (
    <li className={isRead ? 'card' : 'inset'}>
      <p>
        {isRead ? null : <span className="tag tag--warn">{notices.isNew}</span>}{' '}
        <strong>{said}</strong>
      </p>
      <p className="quiet">
        <time dateTime={at}>{moment(at, language)}</time>
      </p>
      {SHOWN.includes(subject.kind) ? (
        <p>
          <Link className="block-link" to={`/${subject.kind}/${subject.id}`}>
            {notices.openIt} {mine.open(what, receiptNumber(subject.id))}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
