import { Button, Flex, Tag, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { CaseTimeline } from '../../kit/case-timeline.js';
import { DeadlineCards } from '../../kit/deadline-cards.js';
import { EvidenceList } from '../../kit/evidence-list.js';
import { Loading } from '../../kit/loading.js';
import { CounterSteps } from './counter-steps.js';
import { PledgeOfDay } from './pledge-of-day.js';
import { ReturnFacts } from './return-facts.js';
import { ReturnItems } from './return-items.js';
import { type ReturnFile, useReturn } from './use-return.js';

type Props = { readonly id: string; readonly level: 1 | 2 };

/** One return as the store works on it. */
export function ReturnDesk({ id, level }: Props) {
  const { data, error, isPending, refetch } = useReturn(id);
  if (isPending) return <Loading />;
  if (error) return <NotFound level={level} error={error} again={() => void refetch()} />;
  return <OpenReturn file={data.view} etag={data.etag} level={level} />;
}

type Missing = Pick<Props, 'level'> & { readonly error: Error; readonly again: () => void };

function NotFound({ level, error, again }: Missing) {
  const { menu } = useSpoken().words.common;
  return (
    <>
      {level === 1 ? <h1>{menu.counter}</h1> : null}
      <ProblemNote error={error} again={again} />
    </>
  );
}

type Opened = { readonly file: ReturnFile; readonly etag: string; readonly level: 1 | 2 };

function OpenReturn({ file, etag, level }: Opened) {
  const { counter } = useSpoken().words.retailer;
  const go = useNavigate();
  return (
    <article className="return">
      <Flex wrap justify="space-between" align="center" gap="small">
        <Typography.Title level={level}>{counter.returnTitle(file.receiptNumber)}</Typography.Title>
        {level === 1 ? (
          <Button size="large" onClick={() => void go('/counter')}>
            {counter.another}
          </Button>
        ) : null}
      </Flex>
      <p>
        <Tag color="blue">{counter.status[file.status]}</Tag> {file.store.name}
      </p>
      <ReturnFacts file={file} />
      <PledgeOfDay storeId={file.store.id} on={file.purchase.on} />
      <CounterSteps file={file} etag={etag} />
      <ReturnItems file={file} />
      <DeadlineCards clocks={file.clocks} />
      <EvidenceList items={file.evidence} />
      <CaseTimeline entries={file.timeline} />
    </article>
  );
}
