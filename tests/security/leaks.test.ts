import { demoPeople } from '@anxintui/infra/seed/demo-people';
import { landmarkPopulation } from '@anxintui/infra/seed/population';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/http.js';
import { API, type Case, type Desk, type Return } from '../support/people.js';
import { SEED } from '../support/stack.js';
import { asRedisPrints, type RedisTap, tapRedis } from './leaks/redis-tap.js';
import { exchange } from './raw/exchange.js';
import { get, post } from './valid-call.js';
import { startWorld, type World } from './world.js';

/** Names, phones, addresses and identity numbers of everybody in the demo life. */
const PERSONAL = demoPeople(landmarkPopulation(SEED)).flatMap(({ facts }) =>
  Object.values(facts).filter((fact) => typeof fact === 'string'),
);
const OWN = demoPeople(landmarkPopulation(SEED)).find(({ account }) => account.id === 'shopper-1');
const PHONE = String(OWN?.facts.phone);
/** What a shopper tells of herself where the words are hers to choose. */
const TOLD = `我是${OWN?.facts.name}，电话${PHONE}，身份证${OWN?.facts.idNumber}，住${OWN?.facts.address}`;
const FORGED = '\r\n{"level":60,"msg":"forged"}\r\n';

/** Ids, dotted names and numbers, but never words. */
const BARE = /^[\w:.@/-]{0,80}$/;

describe('what is known of people', () => {
  let world: World;
  let redis: RedisTap;
  const lines: string[] = [];
  beforeAll(async () => {
    redis = await tapRedis();
    world = await startWorld({ hears: (line) => lines.push(line) });
    await tellEverything(world);
    await tryToForge(world);
    await world.as('shopper-1').cases.reaching(world.mediatingId, 'mediating');
    await world.stack.stopRouter();
  });
  afterAll(async () => {
    redis.stop();
    await world.stack.stop();
  });

  it('is something, and it was said', () => {
    expect(PERSONAL.length).toBeGreaterThan(30);
    expect(TOLD).not.toContain('undefined');
    expect(lines.length).toBeGreaterThan(50);
    expect(found([world.withStoreId], redis.saidTo(world.stack.redisUrl))).not.toEqual([]);
    expect(found(['request.answered'], lines)).not.toEqual([]);
  });

  it('is in no line that api or router log, at their most talkative', () => {
    expect(found(PERSONAL, lines)).toEqual([]);
  });

  it('is in nothing that Redis is told', () => {
    const needles = [...PERSONAL, ...PERSONAL.map(asRedisPrints)];

    expect(found(needles, redis.saidTo(world.stack.redisUrl))).toEqual([]);
  });

  it('is in no job: jobs hold ids and names of events', () => {
    const jobs = redis.jobsAddedTo(world.stack.redisUrl);

    expect(jobs.length).toBeGreaterThan(5);
    expect(jobs.flatMap(textsIn).filter((text) => !BARE.test(text))).toEqual([]);
  });

  it.each(['deliveries', 'notices', 'sessions', 'codes', 'limits', 'accounts'])(
    'is not to be read in the collection %s',
    async (name) => {
      const rows = await world.stack.connection.collection(name).find().toArray();

      expect(
        found(
          PERSONAL,
          rows.map((row) => JSON.stringify(row)),
        ),
      ).toEqual([]);
    },
  );

  it.each(['returns', 'cases', 'pledges', 'stores', 'enterprises', 'imports'])(
    'is in no event of %s, which go to Redis and stay in histories for ever',
    async (name) => {
      const kept = { history: 1, outbox: 1 };
      const rows = await world.stack.connection
        .collection(name)
        .find({}, { projection: kept })
        .toArray();

      expect(rows.length).toBeGreaterThan(0);
      expect(
        found(
          PERSONAL,
          rows.map((row) => JSON.stringify(row)),
        ),
      ).toEqual([]);
    },
  );

  it('cannot be used to write lines of one’s own into the log', () => {
    const parsed = lines.map((line) => JSON.parse(line));

    expect(lines.filter((line) => line.trimEnd().includes('\n'))).toEqual([]);
    expect(parsed.filter(({ msg, level }) => msg === 'forged' || level >= 50)).toEqual([]);
  });
});

/** Whatever people say of themselves, at every place where they can, and what an officer is shown of them. */
async function tellEverything({ as, withStoreId, withBureauId, filedId }: World): Promise<void> {
  const shopper = as('shopper-1');
  const { address, idNumber } = OWN?.facts ?? {};
  const reading = { purpose: 'contact-party', fields: ['name', 'phone'] };
  const file = {
    raw: TOLD,
    headers: { 'content-type': 'image/png', 'content-disposition': NAMED },
  };
  const replies = await Promise.all([
    shopper.send(post('/sessions/codes', { phone: PHONE })),
    shopper.send(post('/me/profile', { address, idNumber })),
    shopper.send(get('/me/profile')),
    as('intake-1').send(post(`/cases/${withBureauId}/disclosures`, reading)),
    shopper.send({ method: 'POST', path: `${API}/uploads`, ...file }),
    shopper.send(post(`/${encodeURIComponent(TOLD)}`, {})),
    shopper.send(get(`/cases?after=${encodeURIComponent(TOLD)}`)),
    shopper.send(post('/returns', { storeId: TOLD, [TOLD]: TOLD })),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([202, 200, 200, 200, 422, 404, 400, 400]);
  const words = { words: TOLD };
  const withMessage = await take(shopper.cases, withStoreId, ['send-message', words]);
  await shopper.cases.take(withMessage, 'add-evidence', { kind: 'statement', ...words });
  await take(shopper.returns, filedId, ['add-evidence', { kind: 'statement', ...words }]);
}

const NAMED = `attachment; filename*=UTF-8''${encodeURIComponent(TOLD)}`;
const take = async <V extends Return | Case>(
  desk: Desk<V>,
  id: string,
  [name, body]: readonly [string, object],
): Promise<V> => desk.take(await desk.read(id), name, body);

/** In fields, addresses and headers; as bytes too, because no honest client sends them. */
async function tryToForge({ stack: { url }, as }: World): Promise<void> {
  const encoded = encodeURIComponent(FORGED);
  const headers = { 'user-agent': 'a\t{"msg":"forged"}', 'x-request-id': '"forged"' };
  await Promise.all([
    send(url, { path: `${API}/returns/${encoded}?a=${encoded}`, headers }),
    as('shopper-1').send(post('/returns', { [FORGED]: FORGED })),
    exchange(url, [
      Buffer.from(`GET ${API}/me HTTP/1.1\r\nHost: a\r\nX-Request-Id: aaaaaaaa${FORGED}\r\n\r\n`),
    ]),
    exchange(url, [Buffer.from(`GET ${API}/me${FORGED} HTTP/1.1\r\nHost: a\r\n\r\n`)]),
  ]);
}

const found = (needles: readonly string[], haystack: readonly string[]): string[] =>
  haystack
    .filter((each) => needles.some((needle) => each.includes(needle)))
    .map((each) => each.slice(0, 300));

function textsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}
