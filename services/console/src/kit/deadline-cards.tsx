import type { CaseView } from '@anxintui/shared/contracts/cases';
import { Card, Flex, Tag } from 'antd';
import type { z } from 'zod';
import { useSpoken } from '../copy/words.js';
import { DeadlineArithmetic } from './deadline-arithmetic.js';
import { day } from './shown.js';

export type Deadline = z.infer<typeof CaseView>['clocks'][number];

/** Every deadline with its article and its arithmetic, those that run first; the same for both sides. */
export function DeadlineCards({ clocks }: { clocks: readonly Deadline[] }) {
  const { deadlines } = useSpoken().words.kit;
  const running = clocks.filter(({ state }) => state === 'open');
  const past = clocks.filter(({ state }) => state !== 'open');
  return (
    <section aria-label={deadlines.label}>
      <h3>{deadlines.label}</h3>
      {clocks.length === 0 ? <p>{deadlines.none}</p> : null}
      <Flex wrap gap="middle">
        {[...running, ...past].map((clock) => (
          <DeadlineCard key={`${clock.kind}-${clock.generation}`} clock={clock} />
        ))}
      </Flex>
    </section>
  );
}

const COLOURS = { open: 'blue', met: '#0f6b3c', fired: '#b3261e', superseded: 'default' } as const;

function DeadlineCard({ clock }: { clock: Deadline }) {
  const { words, language } = useSpoken();
  const { deadlines } = words.kit;
  return (
    <Card size="small" className="deadline">
      <Flex justify="space-between" gap="small">
        <strong>{clock.title}</strong>
        <Tag color={COLOURS[clock.state]}>{deadlines.state[clock.state]}</Tag>
      </Flex>
      <p>
        {deadlines.dueOn} <strong>{day(clock.dueOn, language)}</strong>
      </p>
      <p className="quiet">
        {deadlines.standing[clock.standing]} · {deadlines.article} {clock.article}
      </p>
      {clock.provisional ? <p>{deadlines.provisional}</p> : null}
      <DeadlineArithmetic clock={clock} />
    </Card>
  );
}
