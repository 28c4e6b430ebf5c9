import { Button } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { Loading } from '../../kit/loading.js';
import { moment } from '../../kit/shown.js';
import { DeadEntries } from './dead-entries.js';
import { HealthTables } from './health-tables.js';
import { HealthTiles } from './health-tiles.js';
import { useHealth } from './use-operations.js';

/** Whether the machinery does what it should, and what waits for a person. */
export function Operations({ me }: { me: Me }) {
  const { words, language } = useSpoken();
  const { operator } = words;
  const { data, error, isPending, refetch } = useHealth();
  return (
    <section className="stack">
      <h1>{operator.title}</h1>
      {isPending ? <Loading /> : null}
      {error ? <ProblemNote error={error} again={() => void refetch()} /> : null}
      {data ? (
        <>
          <p className="quiet">{operator.at(moment(data.at, language))}</p>
          <HealthTiles health={data} />
        </>
      ) : null}
      {me.roles.includes('operator') ? (
        <p>
          <Button href="/operations/queues/">{operator.queues}</Button>
        </p>
      ) : null}
      <DeadEntries me={me} />
      {data ? <HealthTables health={data} /> : null}
    </section>
  );
}
