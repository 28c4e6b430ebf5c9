import { useState } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { useSpoken } from '../../copy/words.js';
import { type CodeAsked, TrackCode } from './track-code.js';
import { TrackNumber } from './track-number.js';

/** Following something by its number and a code to the phone, without an account. */
export function Track() {
  const { track } = useSpoken().words.mine;
  const [asked, setAsked] = useState<CodeAsked | null>(null);
  return (
    <div className="narrow">
      <PageHeading title={track.title} />
      <p>{track.lead}</p>
      {asked ? (
        <TrackCode asked={asked} onAgain={() => setAsked(null)} />
      ) : (
        <TrackNumber onAsked={setAsked} />
      )}
    </div>
  );
}
