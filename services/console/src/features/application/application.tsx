import { Card, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { EnterpriseTask } from './enterprise-task.js';
import { ManagerTask } from './manager-task.js';
import { MyInvitations } from './my-invitations.js';
import { Papers } from './papers.js';
import { PledgeTask } from './pledge-task.js';
import { Signing } from './signing.js';
import { StoreTask } from './store-task.js';
import { TASKS, type Task, type TaskState } from './tasks.js';
import { useStanding } from './use-standing.js';

/** What somebody is invited to, and how an enterprise joins. */
export function Application({ me }: { me: Me }) {
  const { application } = useSpoken().words.retailer.office;
  const isEmployed = me.enterpriseId !== undefined && !me.roles.includes('owner');
  return (
    <section className="stack">
      <Typography.Title level={1}>{application.title}</Typography.Title>
      <MyInvitations me={me} />
      {isEmployed ? <p>{application.employed}</p> : <Tasks me={me} />}
    </section>
  );
}

/** From nothing to a live sign: each task with its state, in the order in which they can be done. */
function Tasks({ me }: { me: Me }) {
  const { application } = useSpoken().words.retailer.office;
  const standing = useStanding(me);
  const content: Readonly<Record<Task, ReactNode>> = {
    enterprise: <EnterpriseTask standing={standing} />,
    store: <StoreTask standing={standing} />,
    manager: <ManagerTask standing={standing} />,
    pledge: <PledgeTask standing={standing} />,
    papers: <Papers standing={standing} />,
    signing: <Signing standing={standing} />,
  };
  return (
    <>
      <p>{application.lead}</p>
      <Flex vertical gap="middle">
        {TASKS.map((task) => (
          <TaskCard key={task} task={task} state={standing.states[task]}>
            {content[task]}
          </TaskCard>
        ))}
      </Flex>
    </>
  );
}

type Props = { readonly task: Task; readonly state: TaskState; readonly children: ReactNode };
const COLOURS = { done: '#0f6b3c', current: 'blue', waiting: 'default' } as const;

function TaskCard({ task, state, children }: Props) {
  const { application } = useSpoken().words.retailer.office;
  const number = TASKS.indexOf(task) + 1;
  return (
    <Card
      title={
        <h2>
          {number}. {application.tasks[task]}
        </h2>
      }
      extra={<Tag color={COLOURS[state]}>{application.state[state]}</Tag>}
    >
      {children}
    </Card>
  );
}
