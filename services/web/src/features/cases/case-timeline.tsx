import { useSpoken } from '../../copy/words.js';
import { Timeline } from '../../kit/timeline.js';
import { useDispute } from './dispute.js';
import { usePartyWords } from './use-party-words.js';

export function CaseTimeline() {
  const partyWords = usePartyWords();
  const { cases } = useSpoken().words;
  const { timeline, status } = useDispute();
  const entries = timeline.map(({ at, by, words }) => ({ at, by: partyWords(by), words }));
  return (
    <>
      <Timeline entries={entries} />
      <p className="quiet">{cases.next[status]}</p>
    </>
  );
}
