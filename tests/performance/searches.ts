import { type HttpConnection, openConnection } from './http-connection.js';

const CONNECTIONS = 4;
const HUNDRED = 100;
const WARM_UP_PER_KIND = 20;

/** One way to look for something; `paths` are what is asked over HTTP. */
export type QueryKind = { readonly kind: string; readonly paths: readonly string[] };
export type SearchedKind = {
  readonly kind: string;
  readonly latenciesMs: readonly number[];
  /** How many of the searches found something. */
  readonly hits: number;
  /** One that was slower than ninety-nine of a hundred. */
  readonly slow: string;
};

/** A few of each kind, to warm up with. */
export const beginningOf = ({ kind, paths }: QueryKind): QueryKind => ({
  kind,
  paths: paths.slice(0, WARM_UP_PER_KIND),
});

/** Kinds take turns, so that a bad moment of the machine does not fall on one of them alone. */
export async function searched(
  port: number,
  queries: readonly QueryKind[],
  token?: string,
): Promise<SearchedKind[]> {
  const turns = queries.flatMap(({ kind, paths }) => paths.map((path, n) => ({ kind, path, n })));
  const waiting = turns.sort((one, other) => one.n - other.n).values();
  const answers: { kind: string; path: string; ms: number; isHit: boolean }[] = [];
  const connections = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => openConnection(port)),
  );
  const work = async (connection: HttpConnection): Promise<void> => {
    for (const { kind, path } of waiting)
      answers.push({ kind, path, ...(await search(connection, path, token)) });
  };
  await Promise.all(connections.map(work));
  for (const connection of connections) connection.close();
  return queries.map(({ kind }) => {
    const own = answers
      .filter((answer) => answer.kind === kind)
      .sort((one, other) => other.ms - one.ms);
    return {
      kind,
      latenciesMs: own.map(({ ms }) => ms),
      hits: own.filter(({ isHit }) => isHit).length,
      slow: own[Math.floor(own.length / HUNDRED)]?.path ?? '',
    };
  });
}

async function search(connection: HttpConnection, path: string, token: string | undefined) {
  const signedIn = token === undefined ? '' : `Authorization: Bearer ${token}\r\n`;
  const startedAt = performance.now();
  const { status, body } = await connection.exchange(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${signedIn}\r\n`,
  );
  const ms = performance.now() - startedAt;
  if (status !== 200) throw new Error(`${decodeURIComponent(path)} answered ${status}: ${body}`);
  return { ms, isHit: !body.startsWith('{"items":[]') };
}
