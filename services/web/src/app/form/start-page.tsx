import type { ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';
import { PageHeading } from '../page-heading.js';

type Props = {
  readonly title: string;
  readonly start: ReactNode;
  readonly isResumed: boolean;
  readonly onBegin: () => void;
  readonly onStartAgain: () => void;
};

/** Before the first question; whoever had begun already goes on, or begins again. */
export function StartPage({ title, start, isResumed, onBegin, onStartAgain }: Props) {
  const { form } = useSpoken().words.common;
  return (
    <div className="narrow">
      <PageHeading title={title} />
      {isResumed ? <p className="inset">{form.resumeLead}</p> : null}
      {start}
      <div className="buttons">
        <button type="button" onClick={onBegin}>
          {isResumed ? form.resume : form.begin}
        </button>
        {isResumed ? (
          <button type="button" className="button--quiet" onClick={onStartAgain}>
            {form.startAgain}
          </button>
        ) : null}
      </div>
      <p className="quiet">{form.keptHere}</p>
    </div>
  );
}
