import { Drawer, Tag } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { CaseTimeline } from '../../kit/case-timeline.js';
import { DeadlineCards } from '../../kit/deadline-cards.js';
import { Loading } from '../../kit/loading.js';
import { PledgeSteps } from './pledge-steps.js';
import { PledgeSupervision } from './pledge-supervision.js';
import { PledgeTerms } from './pledge-terms.js';
import { type Pledge, usePledge } from './use-pledges.js';

const WIDE = 860;

/** A pledge beside the list: what it promises, what is new in it, and what may be done about it. */
export function PledgeDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { pledge } = useSpoken().words.officerPledges;
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={Math.min(WIDE, document.documentElement.clientWidth)}
      closable={{ 'aria-label': pledge.close }}
      title={pledge.drawer}
    >
      {id ? <PledgeFile key={id} id={id} /> : null}
    </Drawer>
  );
}

function PledgeFile({ id }: { id: string }) {
  const { data, error, isPending, refetch } = usePledge(id);
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  return <OpenPledge pledge={data.view} etag={data.etag} />;
}

function OpenPledge({ pledge, etag }: { pledge: Pledge; etag: string }) {
  const { officerPledges } = useSpoken().words;
  return (
    <>
      <h2>{officerPledges.pledge.title(pledge.store.name ?? pledge.number)}</h2>
      <p>
        <Tag color="blue">{officerPledges.status[pledge.status]}</Tag>
        {officerPledges.pledge.number} {pledge.number}
      </p>
      <PledgeSteps pledge={pledge} etag={etag} />
      <PledgeTerms versions={pledge.versions} />
      <DeadlineCards clocks={pledge.clocks} />
      <PledgeSupervision pledge={pledge} />
      <CaseTimeline entries={pledge.timeline} />
    </>
  );
}
