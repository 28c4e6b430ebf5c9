import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { Read } from '../../app/api.js';
import { Loading } from '../../app/loading.js';
import { NeedsSignIn } from '../../app/needs-sign-in.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSpoken } from '../../copy/words.js';
import { CaseEnding } from './case-ending.js';
import { CaseEvidence } from './case-evidence.js';
import { CaseFacts } from './case-facts.js';
import { CaseMessages } from './case-messages.js';
import { CaseOffers } from './case-offers.js';
import { CaseStanding } from './case-standing.js';
import { CaseTimeline } from './case-timeline.js';
import { Deadlines } from './deadlines.js';
import { InDispute } from './dispute.js';
import { Mediation } from './mediation.js';
import { OtherSteps } from './other-steps.js';
import { Representative } from './representative.js';
import { Settlement } from './settlement.js';
import { type Case, useCase } from './use-case.js';
import { WhyThisBureau } from './why-this-bureau.js';
import './cases.css';

/** One case: where it stands, what its shopper may do, and everything that has happened. */
export function CasePage() {
  return (
    <NeedsSignIn>
      <ReadCase />
    </NeedsSignIn>
  );
}

function ReadCase() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useCase(id);
  if (!data) return <Loading isPage error={error} again={() => void refetch()} />;
  return <WholeCase key={id} dispute={data} />;
}

function WholeCase({ dispute }: { dispute: Read<Case> }) {
  const { cases } = useSpoken().words;
  const [told, setTold] = useState('');
  const notice = useRef<HTMLParagraphElement>(null);
  const title = cases.title(dispute.view.respondent.storeName);
  function tell(words: string) {
    setTold(words);
    notice.current?.focus();
  }
  return (
    <InDispute dispute={dispute} tell={tell}>
      <div className="narrow">
        <PageHeading title={title} />
        <p
          role="status"
          tabIndex={-1}
          ref={notice}
          className={told ? 'inset inset--good' : undefined}
        >
          {told}
        </p>
        <CaseStanding />
        <Deadlines />
        <CaseEnding />
        <Settlement />
        <CaseOffers />
        <Mediation />
        <CaseMessages />
        <CaseEvidence />
        <CaseFacts />
        <WhyThisBureau />
        <CaseTimeline />
        <Representative />
        <OtherSteps />
      </div>
    </InDispute>
  );
}
