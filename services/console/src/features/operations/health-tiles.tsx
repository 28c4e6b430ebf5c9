import { Alert, Card, Flex } from 'antd';
import type { Words } from '../../copy/catalogue.js';
import { useSpoken } from '../../copy/words.js';
import { agoOf, countsOf, lengthOf, oldestOf } from './health-text.js';
import type { Health } from './use-operations.js';

type Tile = { readonly title: string; readonly value: string; readonly note: string };

/** Whether somebody minds the deadlines, and the figures behind it. */
export function HealthTiles({ health }: { health: Health }) {
  const { operator } = useSpoken().words;
  const { isMinded } = health;
  return (
    <>
      <Alert
        showIcon
        type={isMinded ? 'success' : 'error'}
        title={isMinded ? operator.verdict.good : operator.verdict.bad}
      />
      <Flex wrap gap="middle">
        {tilesOf(health, operator).map(({ title, value, note }) => (
          <Card key={title} size="small" className="tile" title={<h2>{title}</h2>}>
            <strong className="tile__value">{value}</strong>
            <div className="quiet">{note}</div>
          </Card>
        ))}
      </Flex>
    </>
  );
}

function tilesOf(health: Health, said: Words['operator']): Tile[] {
  const { sweeper, auditor, outboxes, queues, deadEntries, at } = health;
  const { tile } = said;
  const ago = (then: string | null) => (then ? agoOf(then, at, said) : tile.never);
  const { waiting, oldestAt } = oldestOf(outboxes);
  const depth = (queues ?? []).map(({ name, depths }) => `${name} ${countsOf(depths) || 0}`);
  return [
    {
      title: tile.sweeper,
      value: ago(sweeper.at),
      note: tile.sweeperLate(lengthOf(sweeper.worstLateMs, said)),
    },
    {
      title: tile.outbox,
      value: oldestAt ? agoOf(oldestAt, at, said) : tile.outboxNone,
      note: tile.outboxWaiting(waiting),
    },
    {
      title: tile.auditor,
      value: ago(auditor.at),
      note: countsOf(auditor.findings) || tile.auditorNone,
    },
    {
      title: tile.queues,
      value: `${queues?.length ?? '–'}`,
      note: queues ? depth.join(' · ') : tile.queuesUnknown,
    },
    { title: tile.dead, value: `${deadEntries}`, note: deadEntries === 0 ? tile.deadNone : '' },
  ];
}
