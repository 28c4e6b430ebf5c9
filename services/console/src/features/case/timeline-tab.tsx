import { useSpoken } from '../../copy/words.js';
import { CaseTimeline } from '../../kit/case-timeline.js';
import { saidAt } from './said-at.js';
import { type CaseFile, useMessages } from './use-case.js';

/** Everything that happened, with what was said in it, and who is waited for. */
export function TimelineTab({ file }: { file: CaseFile }) {
  const { cases } = useSpoken().words;
  const { data = [] } = useMessages(file.id);
  const said = saidAt(file, data);
  const holders: Readonly<Record<string, string>> = cases.holder;
  return (
    <>
      <p>{cases.waitingFor(holders[file.holder] ?? file.holder)}</p>
      <CaseTimeline
        entries={file.timeline.map(({ at, by, words }) => ({
          at,
          by,
          words,
          detail: said.get(at),
        }))}
      />
    </>
  );
}
