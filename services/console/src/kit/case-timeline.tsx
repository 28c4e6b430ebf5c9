import { Timeline } from 'antd';
import { useSpoken } from '../copy/words.js';
import { moment } from './shown.js';
import { usePartyWords } from './use-party-words.js';

type Happened = {
  readonly at: string;
  readonly by: string;
  readonly words: string;
  /** What was said in it. */
  readonly detail?: string | undefined;
};

/** What happened, newest first, with who and when. */
export function CaseTimeline({ entries }: { entries: readonly Happened[] }) {
  const { words, language } = useSpoken();
  const partyWords = usePartyWords();
  const { timeline } = words.kit;
  return (
    <section aria-label={timeline.label}>
      <h3>{timeline.label}</h3>
      {entries.length === 0 ? <p>{timeline.none}</p> : null}
      <Timeline
        items={entries.toReversed().map(({ at, by, words: said, detail }) => ({
          key: `${at}${said}`,
          content: (
            <>
              <div>{said}</div>
              {detail ? <div className="said">{detail}</div> : null}
              <div className="quiet">
                <time dateTime={at}>{moment(at, language)}</time> · {partyWords(by)}
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}
