import { until } from '@anxintui/infra/local/until';
import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { MeView } from '@anxintui/shared/contracts/identity';
import { ImportView } from '@anxintui/shared/contracts/imports';
import { InvitationView, MyInvitations } from '@anxintui/shared/contracts/staff';
import { ROLES } from '@anxintui/shared/vocabulary/actors';
import { CASE_COMMANDS } from '@anxintui/shared/vocabulary/cases';
import { ENTERPRISE_COMMANDS, PLEDGE_COMMANDS } from '@anxintui/shared/vocabulary/pledges';
import { RETURN_COMMANDS } from '@anxintui/shared/vocabulary/returns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refusedAndDisputed } from '../support/dispute.js';
import { firstOfficers } from '../support/first-officers.js';
import { bedCover } from '../support/goods.js';
import { draftPledge } from '../support/new-store.js';
import { API, type Desk, type Person, personByPhone, type View } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON, travelTo } from '../support/time.js';

const BRAND = {
  name: '枫桥品牌管理有限公司',
  kind: 'headquarters',
  creditCode: '91350100M000100Y43',
  division: '320505',
};
const SELLER = {
  name: '苏州观前商贸有限公司',
  kind: 'independent',
  creditCode: '91320508MA1MY7C25D',
  division: '320505',
};
const LIST = [
  '统一社会信用代码,企业名称,门店名称,区划代码,地址,经营类别',
  `91110000101623741K,苏州青禾家纺有限公司,青禾家纺,320505,狮山路 8 号,家纺`,
].join('\r\n');
const Rows = pageOf(z.looseObject({ storeId: z.string().optional() }));
const BOUGHT = '2026-03-03';

const soon = (what: string, isSo: () => Promise<boolean>) => until(what, 10_000, isSo);

describe('from nothing, through sign-in alone', () => {
  let stack: Stack;
  let people: Readonly<Record<string, Person>>;
  let storeId: string;
  let sellerId: string;
  const offered = new Set<string>();

  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z', hasDemo: false });
    const officers = await firstOfficers(stack);
    const [brand, seller] = [at('13900000001'), at('13900000002')];
    await registered(brand, BRAND);
    sellerId = await registered(seller, SELLER);
    const headquarters = await joined(brand, '13900000003', { role: 'headquarters' });
    storeId = await importedStore(headquarters);
    people = {
      ...officers,
      owner: seller,
      headquarters,
      manager: await joined(brand, '13900000004', {
        role: 'manager',
        storeId,
        rights: ['refund', 'publish'],
      }),
      clerk: await joined(brand, '13900000005', { role: 'clerk', storeId }),
      shopper: at('13900000006'),
      representative: at('13900000007'),
    };
  }, 120_000);
  afterAll(() => stack.stop());

  const at = (phone: string): Person => personByPhone(stack, phone);
  const as = (who: string): Person => {
    const one = people[who];
    if (!one) throw new Error(`there is no ${who}`);
    return one;
  };
  const post = (by: Person, path: string, body: object, seen?: number) =>
    by.send({ method: 'POST', path: API + path, body, seen });

  async function registered(by: Person, enterprise: object): Promise<string> {
    const { id } = Receipt.parse((await post(by, '/enterprises', enterprise)).body);
    await soon('its owner', async () => (await by.get(`${API}/me`, MeView)).enterpriseId === id);
    return id;
  }

  async function joined(owner: Person, phone: string, post_: object): Promise<Person> {
    const asked = { ...post_, phone, name: '新同事' };
    InvitationView.parse((await post(owner, '/invitations', asked)).body);
    const invited = at(phone);
    const { items } = await invited.get(`${API}/me/invitations`, MyInvitations);
    await post(invited, `/invitations/${items[0]?.id}/acceptance`, {});
    await soon('the post', async () => (await invited.get(`${API}/me`, MeView)).roles.length === 2);
    return invited;
  }

  async function importedStore(by: Person): Promise<string> {
    const headers = { 'content-type': 'text/csv' };
    const sent = await by.send({ method: 'POST', path: `${API}/imports`, raw: LIST, headers });
    const { id } = Receipt.parse(sent.body);
    const read = () => by.get(`${API}/imports/${id}`, ImportView);
    await soon('checked', async () => (await read()).status === 'checked');
    const applied = await post(by, `/imports/${id}/application`, {}, (await read()).version);
    if (applied.status !== 200) throw new Error(JSON.stringify((await read()).problems));
    await soon('applied', async () => (await read()).status === 'applied');
    const { items } = await by.get(`${API}/imports/${id}/rows?limit=3`, Rows);
    return items[0]?.storeId ?? '';
  }

  type Table = 'returns' | 'cases' | 'pledges';
  const deskOf = (who: string, table: Table): Desk<View> => as(who)[table];

  /** Everything that these people are offered about one thing just now. */
  async function look(table: Table, id: string, ...who: string[]) {
    for (const each of who)
      for (const { name } of (await deskOf(each, table).read(id)).availableCommands)
        offered.add(`${table} ${name}`);
  }

  async function take(who: string, table: Table, id: string, name: string, body?: object) {
    const desk = deskOf(who, table);
    await desk.take(await desk.read(id), name, body);
  }

  it('every role comes to exist', async () => {
    const seen = await Promise.all(
      Object.values(people).map(async (one) => (await one.get(`${API}/me`, MeView)).roles),
    );

    expect([...new Set(seen.flat())].sort()).toEqual([...ROLES].sort());
  });

  it('an enterprise is verified and struck off by its bureau', async () => {
    const View = z.looseObject({
      version: z.int(),
      availableCommands: z.array(z.looseObject({ name: z.string() })),
    });
    const { availableCommands } = await as('supervisor').get(
      `${API}/enterprises/${sellerId}`,
      View,
    );

    expect(availableCommands.map(({ name }) => name)).toEqual([...ENTERPRISE_COMMANDS]);
  });

  it('a store is changed and closed by its owner', async () => {
    const facts = {
      name: '另一家',
      division: '320505',
      address: '一路 1 号',
      categories: ['food'],
    };
    const { id } = Receipt.parse((await post(as('owner'), '/stores', facts)).body);

    const changed = await post(as('owner'), `/stores/${id}/change`, { name: '改名的店' }, 1);
    const closed = await post(as('owner'), `/stores/${id}/closing`, {}, 2);

    expect([changed.status, closed.status]).toEqual([200, 200]);
  });

  it('a pledge is given every command of its life', async () => {
    const manager = as('manager');
    await draftPledge(manager, storeId);
    await look('pledges', storeId, 'manager');
    await take('manager', 'pledges', storeId, 'submit');
    await look('pledges', storeId, 'supervisor', 'manager');
    await take('supervisor', 'pledges', storeId, 'approve');
    await travelTo(stack, '2026-03-03T01:00:00Z');
    await expect
      .poll(async () => (await manager.pledges.read(storeId)).status, SOON)
      .toBe('in-force');
    await look('pledges', storeId, 'supervisor', 'manager');
    await take('supervisor', 'pledges', storeId, 'suspend', { words: '整改期间暂停' });
    await look('pledges', storeId, 'supervisor', 'manager');
    await take('supervisor', 'pledges', storeId, 'resume', { words: '已整改' });

    const names = PLEDGE_COMMANDS.map((name) => `pledges ${name}`);
    expect(names.filter((name) => !offered.has(name))).toEqual([]);
  });

  it('a return is given every command of its life', async () => {
    const shopper = as('shopper');
    const { id } = await shopper.fileReturn(bedCover(storeId, BOUGHT));
    await look('returns', id, 'shopper', 'clerk');
    await take('clerk', 'returns', id, 'accept');
    await look('returns', id, 'shopper', 'manager');
    await take('manager', 'returns', id, 'record-refund', {
      amountFen: 29_900,
      proof: { kind: 'cash', number: '1' },
    });
    await look('returns', id, 'shopper');
    const { id: refusedId } = await shopper.fileReturn(bedCover(storeId, BOUGHT));
    const refusal = { class: 'other', words: '不收' };
    await take('clerk', 'returns', refusedId, 'refuse', refusal);
    await look('returns', refusedId, 'shopper', 'clerk', 'manager');

    const names = RETURN_COMMANDS.map((name) => `returns ${name}`);
    expect(names.filter((name) => !offered.has(name))).toEqual([]);
  });

  it('a case is given every command of its life', async () => {
    const [shopper, clerk] = [as('shopper'), as('clerk')];
    const profile = { name: '张桂英', address: '苏州市虎丘区狮山路 1 号' };
    await post(shopper, '/me/profile', profile);
    const told = { shopper, clerk, storeId, boughtOn: BOUGHT };
    const { id: first } = await refusedAndDisputed(told);
    await shopper.cases.reaching(first, 'with-store');
    const terms = { remedy: 'refund', amountFen: 20_000, words: '退款', performWithinDays: 3 };
    await take('manager', 'cases', first, 'offer', terms);
    await look('cases', first, 'shopper', 'manager');
    await appointed(first);
    await look('cases', first, 'shopper');
    await take('shopper', 'cases', first, 'accept-offer', {});
    await look('cases', first, 'shopper', 'manager');
    const performed = { words: '已退款', proof: 'T-20260303-1' };
    await take('manager', 'cases', first, 'record-performance', performed);
    await look('cases', first, 'shopper');
    const { id } = await refusedAndDisputed({ ...told, firstRung: 'bureau' });
    await shopper.cases.reaching(id, 'with-bureau');
    await look('cases', id, 'intake', 'supervisor');
    await take('intake', 'cases', id, 'accept');
    await look('cases', id, 'shopper', 'mediator');
    await take('shopper', 'cases', id, 'consent');
    await take('manager', 'cases', id, 'consent');
    await look('cases', id, 'mediator');
    const ending = { cause: 3, words: '一方明确表示无法达成协议' };
    await take('mediator', 'cases', id, 'terminate', ending);
    await look('cases', id, 'mediator');
    await take('mediator', 'cases', id, 'notify');
    await look('cases', id, 'supervisor', 'shopper');
    const { id: withdrawn } = await refusedAndDisputed(told);
    await shopper.cases.reaching(withdrawn, 'with-store');
    await take('shopper', 'cases', withdrawn, 'withdraw');
    await look('cases', withdrawn, 'shopper');
    await unplaced();

    const byRouter = ['route'];
    const names = CASE_COMMANDS.filter((name) => !byRouter.includes(name));
    expect(names.filter((name) => !offered.has(`cases ${name}`))).toEqual([]);
    expect(stack.failures).toEqual([]);
  });

  /** She signs in once, so that she can be named; then the shopper may dismiss her again. */
  async function appointed(id: string): Promise<void> {
    await as('representative').get(`${API}/me`, MeView);
    await take('shopper', 'cases', id, 'appoint-representative', {
      phone: '13900000007',
      mandate: { words: '代为协商' },
    });
  }

  /** A store from before its county was abolished: no table can place it, so its case goes to the staffed desk. */
  async function unplaced(): Promise<void> {
    const facts = { name: '老店', division: '320505', address: '一路 2 号', categories: ['food'] };
    const store = Receipt.parse((await post(as('owner'), '/stores', facts)).body);
    await stack.connection
      .collection<{ _id: string }>('stores')
      .updateOne({ _id: store.id }, { $set: { 'facts.division': '320599' } });
    const body = {
      respondent: { storeId: store.id },
      claim: { kind: 'compensate', amountFen: 50_000 },
      words: '买到变质食品。',
      firstRung: 'bureau',
    };
    const { id } = Receipt.parse((await post(as('shopper'), '/cases', body)).body);
    await as('shopper').cases.reaching(id, 'unrouted');
    await look('cases', id, 'desk');
  }

  it('every list is read by somebody who may', async () => {
    const lists = stack.apps
      .flatMap(({ endpoints }) => endpoints)
      .filter(
        ({ method, path, id }) => method === 'get' && !path.includes('{') && !NO_LIST.has(id),
      );

    const unread: string[] = [];
    for (const { id, path } of lists) {
      const query = QUERIES[id] ?? '';
      const replies = await Promise.all(
        Object.values(people).map((one) => one.send({ path: `${API}${path}${query}` })),
      );
      if (!replies.some(({ status }) => status === 200)) unread.push(`${id} ${replies[0]?.text}`);
    }

    expect(unread).toEqual([]);
    expect(lists.length).toBeGreaterThan(15);
  });
});

/** A question about one store, and what leads away to the sign-in of an authority. */
const NO_LIST = new Set(['eligibility', 'begin-sso', 'end-sso']);
const QUERIES: Readonly<Record<string, string>> = {
  deadline: '?rule=mediation&from=2026-03-02',
  'responsible-bureau': '?division=320505',
  'pledged-stores': '?year=2026',
  'pledged-stores-behind': '?year=2026&month=3&city=320500&kind=new',
};
