import { mongoSeals } from '@anxintui/dispute-router/db/seals';
import { AuditDisclosureView, AuditTrailView, SealView } from '@anxintui/shared/contracts/audit';
import { pageOf } from '@anxintui/shared/contracts/fields';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORES } from '../support/goods.js';
import { API } from '../support/people.js';
import { problemIn } from './problem.js';
import type { Document } from './tampering/sealed-copy.js';
import { startWorld, type World } from './world.js';

const COUNTY = 'bureau-320505';
const ELSEWHERE = 'bureau-320102';

/** Seals of three days, as a router would remember them. */
const card = (number: number) => ({
  number,
  day: `2026-03-0${number}`,
  sealedAt: new Date(`2026-03-0${number}T00:00:01+08:00`),
  hash: 'h',
  root: 'r',
  leaves: number,
  contradictions: 0,
  publicKey: 'k',
});

describe('an auditor', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ hasRouter: true });
    await world.stack.stopRouter();
    const seals = mongoSeals(world.stack.connection);
    for (const number of [1, 2, 3]) await seals.remember(card(number));
  });
  afterAll(() => world.stack.stop());

  const trail = (kind: string, id: string) =>
    world.as('auditor-1').get(`${API}/audit/${kind}/${id}`, AuditTrailView);
  const asked = (account: string, path: string) => world.as(account).send({ path: API + path });
  /** The same auditor, at another bureau. */
  const auditorAt = async (bureauId: string) => {
    const accounts = world.stack.connection.collection<Document>('accounts');
    const { _id, ...auditor } = (await accounts.findOne({ _id: 'auditor-1' })) ?? {};
    await accounts.insertOne({ ...auditor, _id: `auditor-at-${bureauId}`, bureauId });
    return `auditor-at-${bureauId}`;
  };

  it('reads every step of a return, a case, a pledge, a store and an enterprise, with its hash', async () => {
    const { filedId, withBureauId, enterpriseId, unpledgedStoreId } = world;
    const trails = await Promise.all([
      trail('returns', filedId),
      trail('cases', withBureauId),
      trail('pledges', STORES.suzhouStore),
      trail('stores', unpledgedStoreId),
      trail('enterprises', enterpriseId),
    ]);

    expect(trails.map(({ isWhole, problems }) => ({ isWhole, problems }))).toEqual(
      trails.map(() => ({ isWhole: true, problems: [] })),
    );
    expect(trails[0].history[0]).toMatchObject({
      seq: 1,
      type: 'return.filed',
      by: 'shopper',
      prev: '',
      cause: expect.stringMatching(/^request:/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(trails.map(({ history }) => history.at(-1)?.hash)).toEqual(
      trails.map(({ head }) => head),
    );
  });

  it('sees that somebody has edited what happened', async () => {
    const rows = world.stack.connection.collection<Row>('returns');
    await rows.updateOne({ _id: world.acceptedId }, { $set: { 'history.0.by': 'manager' } });

    expect(await trail('returns', world.acceptedId)).toMatchObject({
      isWhole: false,
      problems: ['entry 1 is not what was written'],
    });
  });

  it('of another jurisdiction learns nothing, not even that it exists', async () => {
    const stranger = await auditorAt(ELSEWHERE);
    const paths = [
      `/audit/cases/${world.withBureauId}`,
      `/audit/returns/${world.filedId}`,
      `/audit/pledges/${STORES.suzhouStore}`,
      '/audit/cases/7K3M9Q2FX4TDH8PZ',
    ];

    const replies = await Promise.all(paths.map((path) => asked(stranger, path)));

    const problems = replies.map((reply) => ({ ...problemIn(reply), instance: '' }));
    expect(problems[0]).toMatchObject({ status: 404 });
    expect(problems).toEqual(problems.map(() => problems[0]));
  });

  it('reads who has read personal data, by reader, bureau and day, and only under their own bureau', async () => {
    const about = { kind: 'cases', id: world.withBureauId };
    const one = (id: string, bureauId: string, at: string) => ({
      _id: id,
      at: new Date(at),
      reader: id,
      roles: ['mediator'],
      bureauId,
      purpose: 'contact-party',
      fields: ['phone'],
      account: 'shopper-1',
      subject: about,
      hash: id,
    });
    await world.stack.connection
      .collection<ReturnType<typeof one>>('disclosures')
      .insertMany([
        one('d1', COUNTY, '2026-03-01T16:00:00Z'),
        one('d2', ELSEWHERE, '2026-03-02T15:59:59Z'),
        one('d3', COUNTY, '2026-03-02T16:00:00Z'),
        one('d4', 'bureau-330000', '2026-03-02T01:00:00Z'),
      ]);
    const ids = async (query: string) => {
      const schema = pageOf(AuditDisclosureView);
      const { items } = await world.as('auditor-1').get(`${API}/audit/disclosures${query}`, schema);
      return items.map(({ id }) => id);
    };

    expect(await ids('')).toEqual(['d3', 'd2', 'd1']);
    expect(await ids('?day=2026-03-02')).toEqual(['d2', 'd1']);
    expect(await ids(`?bureau=${COUNTY}`)).toEqual(['d3', 'd1']);
    expect(await ids('?reader=d2')).toEqual(['d2']);
    expect(await ids('?bureau=bureau-330000')).toEqual([]);
  });

  it('reads the seals page by page, the newest first, and the operator too', async () => {
    const first = await world.as('auditor-1').get(`${API}/audit/seals?limit=2`, pageOf(SealView));
    const path = `${API}/audit/seals?limit=2&after=${first.next}`;
    const second = await world.as('operator-1').get(path, pageOf(SealView));

    expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
    expect(second).toMatchObject({ items: [{ number: 1 }], next: null });
  });

  it('is the only one who reads trails', async () => {
    const others = ['shopper-1', 'manager-1', 'intake-1', 'supervisor-1', 'operator-1'];
    const replies = await Promise.all(
      others.map((account) => asked(account, `/audit/returns/${world.filedId}`)),
    );

    expect(replies.map(({ status }) => status)).toEqual(others.map(() => 403));
  });
});
