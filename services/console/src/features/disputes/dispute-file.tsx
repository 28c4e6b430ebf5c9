import { Tag } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { CaseTimeline } from '../../kit/case-timeline.js';
import { DeadlineCards } from '../../kit/deadline-cards.js';
import { EvidenceList } from '../../kit/evidence-list.js';
import { Loading } from '../../kit/loading.js';
import { type CaseFile, useCase } from '../case/use-case.js';
import { ClaimFacts } from './claim-facts.js';
import { Messages } from './messages.js';
import { Offers } from './offers.js';
import { StoreSteps } from './store-steps.js';

/** One dispute as the store answers it. */
export function DisputeFile({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useCase(id);
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  return <OpenDispute file={data.view} etag={data.etag} />;
}

export type Disputed = { readonly file: CaseFile; readonly etag: string };

function OpenDispute({ file, etag }: Disputed) {
  const { cases } = useSpoken().words;
  return (
    <>
      <p>
        <Tag color="blue">{cases.status[file.status]}</Tag> {file.respondent.storeName}
      </p>
      <ClaimFacts file={file} />
      <StoreSteps file={file} etag={etag} />
      <Offers file={file} etag={etag} />
      <Messages file={file} etag={etag} />
      <DeadlineCards clocks={file.clocks} />
      <EvidenceList items={file.evidence} />
      <CaseTimeline entries={file.timeline} />
    </>
  );
}
