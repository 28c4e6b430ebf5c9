import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { Read } from '../../../app/api.js';
import { Commanded } from '../../../app/commands/commanding.js';
import { Loading } from '../../../app/loading.js';
import { NeedsSignIn } from '../../../app/needs-sign-in.js';
import { PageHeading } from '../../../app/page-heading.js';
import { useSpoken } from '../../../copy/words.js';
import { type Return, returnKey, useReturn } from '../use-return.js';
import { ReturnDeadlines } from './return-deadlines.js';
import { ReturnDisputes } from './return-disputes.js';
import { ReturnEvidence } from './return-evidence.js';
import { ReturnFacts } from './return-facts.js';
import { ReturnItems } from './return-items.js';
import { ReturnMoney } from './return-money.js';
import { ReturnStanding } from './return-standing.js';
import { ReturnSteps } from './return-steps.js';
import { ReturnTimeline } from './return-timeline.js';
import '../returns.css';

/** One return: where it stands, what its shopper may do, and everything that has happened. */
export function ReturnPage() {
  return (
    <NeedsSignIn>
      <ReadReturn />
    </NeedsSignIn>
  );
}

function ReadReturn() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useReturn(id);
  if (!data) return <Loading isPage error={error} again={() => void refetch()} />;
  return <WholeReturn key={id} found={data} />;
}

function WholeReturn({ found: { view, etag } }: { found: Read<Return> }) {
  const { returns } = useSpoken().words;
  const [told, setTold] = useState('');
  const notice = useRef<HTMLParagraphElement>(null);
  function tell(words: string) {
    setTold(words);
    notice.current?.focus();
  }
  return (
    <Commanded value={{ etag, key: returnKey(view.id), tell }}>
      <div className="narrow">
        <PageHeading title={returns.page.title(view.store.name)} />
        <p
          role="status"
          tabIndex={-1}
          ref={notice}
          className={told ? 'inset inset--good' : undefined}
        >
          {told}
        </p>
        <ReturnStanding request={view} />
        <ReturnDisputes request={view} />
        <ReturnSteps request={view} />
        <ReturnDeadlines request={view} />
        <ReturnMoney request={view} />
        <ReturnItems request={view} />
        <ReturnFacts request={view} />
        <ReturnEvidence request={view} />
        <ReturnTimeline request={view} />
      </div>
    </Commanded>
  );
}
