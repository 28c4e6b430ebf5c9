import type { PledgeHistoryView } from '@anxintui/shared/contracts/pledges';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { day } from '../../kit/shown.js';
import { usePublicWords } from '../public-words.js';

type Known = z.infer<typeof PledgeHistoryView>;
type Version = Known['versions'][number];

/** Every version that ever bound the store, the newest first, with what changed. */
export function History({ history: { versions } }: { history: Known }) {
  const { history } = usePublicWords().store;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{history.title}</h2>
      {versions.length === 0 ? <p>{history.none}</p> : <p>{history.lead}</p>}
      <ol className="timeline">
        {versions.toReversed().map((version) => (
          <OneVersion key={version.version} version={version} isFirst={version === versions[0]} />
        ))}
      </ol>
    </section>
  );
}

function OneVersion({ version, isFirst }: { version: Version; isFirst: boolean }) {
  const { store } = usePublicWords();
  const { language } = useSpoken();
  const { history } = store;
  const said = (date: string) => day(date, language);
  return (
    <li>
      <p className="timeline__words">
        {store.version(version.version)} · {history.status[version.status]}
      </p>
      <p className="timeline__facts">
        {store.span(said(version.validFrom), said(version.validUntil))}
      </p>
      {isFirst ? <p>{history.first}</p> : <Changes changes={version.changes} />}
      {version.suspensions.map(({ from, until }) => (
        <p key={from} className="inset inset--warn">
          {until ? history.suspended(said(from), said(until)) : history.suspendedSince(said(from))}
        </p>
      ))}
    </li>
  );
}

function Changes({ changes }: Pick<Version, 'changes'>) {
  const { history } = usePublicWords().store;
  if (changes.length === 0) return <p>{history.renewed}</p>;
  return (
    <>
      <p>{history.changed}</p>
      <ul>
        {changes.map(({ field, words }) => (
          <li key={field}>{words}</li>
        ))}
      </ul>
    </>
  );
}

/** What the bureau has done about the pledge. */
export function Record({ history: { supervision } }: { history: Known }) {
  const { record } = usePublicWords().store;
  const { language } = useSpoken();
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">{record.title}</h2>
      <p>{supervision.length === 0 ? record.none : record.lead}</p>
      <ol className="timeline">
        {supervision.toReversed().map(({ outcome, on, words }) => (
          <li key={`${on}${outcome}`}>
            <p className="timeline__words">{record.outcome[outcome]}</p>
            <p className="timeline__facts">{day(on, language)}</p>
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
