import { useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import type { Case } from './use-case.js';
import { usePartyWords } from './use-party-words.js';

type Entry = Case['evidence'][number];

/** One piece of evidence: what it shows, who gave it, when, and the file. */
export function EvidenceItem({ entry }: { entry: Entry }) {
  const { words, language } = useSpoken();
  const partyWords = usePartyWords();
  const { by, at, kind, hidden, file } = entry;
  return (
    <li className="card">
      <p>{hidden ? words.cases.hidden(hidden.words) : entry.words}</p>
      {file ? <EvidenceFile file={file} words={entry.words} kind={kind} /> : null}
      <p className="quiet">
        {words.common.evidenceKind[kind]} · {partyWords(by)} ·{' '}
        <time dateTime={at}>{moment(at, language)}</time>
      </p>
    </li>
  );
}

type FileProps = {
  readonly file: NonNullable<Entry['file']>;
  readonly words: string;
  readonly kind: Entry['kind'];
};
function EvidenceFile({ file, words, kind }: FileProps) {
  const { cases, common } = useSpoken().words;
  const { evidence: said } = cases;
  // The address is a new one with every reading; the picture is the same.
  const [shown] = useState(file.href);
  if (!file.href) return <p>{said[file.state === 'quarantined' ? 'quarantined' : 'waiting']}</p>;
  return (
    <>
      {file.type.startsWith('image/') ? (
        <img className="evidence__photo" src={shown ?? file.href} alt={words} loading="lazy" />
      ) : null}
      <p>
        <a className="block-link" href={file.href} target="_blank" rel="noreferrer">
          {said.open(common.evidenceKind[kind])}
          {file.name ? `（${file.name}）` : ''}
        </a>
        {file.redactedAt ? <span className="quiet"> {said.redacted}</span> : null}
      </p>
    </>
  );
}
