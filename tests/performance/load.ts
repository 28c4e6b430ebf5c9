import { setTimeout as pause } from 'node:timers/promises';
import { type HttpConnection, openConnection } from './http-connection.js';
import { LoadJob, type LoadReply, type LoadResult } from './load-job.js';

type Turn = { readonly number: number; readonly dueAt: number };

/** The requests of a job, one after the other, each with the moment from which its latency counts. */
function turnsOf({ forMs, total, perSecond }: LoadJob, startedAt: number): () => Turn | null {
  const endsAt = startedAt + (forMs ?? Number.POSITIVE_INFINITY);
  const last = total ?? Number.POSITIVE_INFINITY;
  let number = 0;
  return () => {
    const dueAt = perSecond ? startedAt + (number * 1000) / perSecond : performance.now();
    if (number >= last || dueAt >= endsAt) return null;
    number += 1;
    return { number, dueAt };
  };
}

/** The text of a request, made as far as it can be before the clock runs. */
function writerOf({ requests, token, keyPrefix }: LoadJob): (number: number) => string {
  const texts = requests.map(({ path, body, ifMatch }) => {
    const head = [
      `POST ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...(ifMatch === undefined ? [] : [`If-Match: ${ifMatch}`]),
      `Idempotency-Key: ${keyPrefix}`,
    ].join('\r\n');
    return { head, tail: `\r\n\r\n${body}` };
  });
  return (number) => {
    const text = texts[number % texts.length];
    return text ? `${text.head}${number}${text.tail}` : '';
  };
}

async function drive(job: LoadJob): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: job.connections }, () => openConnection(job.port)),
  );
  const latenciesMs: number[] = [];
  const write = writerOf(job);
  const startedAt = performance.now();
  const next = turnsOf(job, startedAt);
  const work = async (connection: HttpConnection): Promise<void> => {
    for (let turn = next(); turn; turn = next()) {
      const early = turn.dueAt - performance.now();
      if (early > 0) await pause(early);
      const { status, body } = await connection.exchange(write(turn.number));
      if (status !== job.expected) throw new Error(`answered ${status}: ${body}`);
      latenciesMs.push(performance.now() - turn.dueAt);
    }
  };
  try {
    await Promise.all(connections.map(work));
    return { elapsedMs: performance.now() - startedAt, latenciesMs };
  } finally {
    for (const connection of connections) connection.close();
  }
}

const reply = (message: LoadReply): void => void process.send?.(message);

process.on('message', (message) => {
  drive(LoadJob.parse(message)).then(
    (done) => reply({ done }),
    (error: unknown) => reply({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
