import type { CaseView } from '@anxintui/shared/contracts/cases';
import { Tag } from 'antd';
import type { z } from 'zod';
import { useSpoken } from '../copy/words.js';
import { EvidenceFile } from './evidence-file.js';
import { moment } from './shown.js';
import { usePartyWords } from './use-party-words.js';

export type EvidenceItem = z.infer<typeof CaseView>['evidence'][number];

/** One piece of evidence: who showed it, its words, and its file where it has one. */
export function Evidence({ evidence: item }: { evidence: EvidenceItem }) {
  const { words, language } = useSpoken();
  const { evidence } = words.kit;
  const partyWords = usePartyWords();
  return (
    <>
      <p>
        <Tag>{evidence.kind[item.kind]}</Tag>
        <strong>{partyWords(item.by)}</strong>{' '}
        <time className="quiet" dateTime={item.at}>
          {moment(item.at, language)}
        </time>
      </p>
      {item.hidden ? <p>{evidence.hidden(item.hidden.words)}</p> : null}
      {item.words ? <p className="said">{item.words}</p> : null}
      {item.file ? <EvidenceFile file={item.file} about={item.words} /> : null}
      {item.sha256 ? (
        <details>
          <summary>{evidence.hash}</summary>
          <code className="hash">{item.sha256}</code>
        </details>
      ) : null}
    </>
  );
}
