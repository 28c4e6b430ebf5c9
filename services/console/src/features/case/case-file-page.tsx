import { Tag } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { DeadlineCards } from '../../kit/deadline-cards.js';
import { Loading } from '../../kit/loading.js';
import { ApprovalsTab } from './approvals-tab.js';
import { CaseTabs } from './case-tabs.js';
import { EvidenceTab } from './evidence-tab.js';
import { FactsSection } from './facts-section.js';
import { MediationTab } from './mediation-tab.js';
import { MessagesTab } from './messages-tab.js';
import { NextSteps } from './next-steps.js';
import { TimelineTab } from './timeline-tab.js';
import { type CaseFile, useCase } from './use-case.js';
import { WhyHere } from './why-here.js';

/** Everything about one case: what to do next first, then until when, and what it is about. */
export function CaseFilePage({ id, me }: { id: string; me: Me }) {
  const { data, error, isPending, refetch } = useCase(id);
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  return <OpenFile file={data.view} etag={data.etag} me={me} />;
}

type Opened = { readonly file: CaseFile; readonly etag: string; readonly me: Me };

function OpenFile({ file, etag, me }: Opened) {
  const { cases, officerCase } = useSpoken().words;
  const { tabs } = officerCase;
  return (
    <>
      <p>
        <Tag color="blue">{cases.status[file.status]}</Tag> {file.respondent.storeName}
      </p>
      <NextSteps file={file} etag={etag} />
      <CaseTabs
        label={tabs.label}
        tabs={[
          { key: 'overview', label: tabs.overview, children: <Overview file={file} /> },
          { key: 'timeline', label: tabs.timeline, children: <TimelineTab file={file} /> },
          {
            key: 'evidence',
            label: `${tabs.evidence} (${file.evidence.length})`,
            children: <EvidenceTab file={file} me={me} />,
          },
          {
            key: 'messages',
            label: `${tabs.messages} (${file.messages.count})`,
            children: <MessagesTab file={file} me={me} />,
          },
          { key: 'mediation', label: tabs.mediation, children: <MediationTab file={file} /> },
          {
            key: 'approvals',
            label: tabs.approvals,
            children: <ApprovalsTab file={file} me={me} />,
          },
        ]}
      />
    </>
  );
}

function Overview({ file }: { file: CaseFile }) {
  return (
    <>
      <DeadlineCards clocks={file.clocks} />
      <WhyHere file={file} />
      <FactsSection file={file} />
    </>
  );
}
