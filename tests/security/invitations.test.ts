import { pageOf } from '@anxintui/shared/contracts/fields';
import { MeView } from '@anxintui/shared/contracts/identity';
import { InvitationView, MyInvitations, StaffView } from '@anxintui/shared/contracts/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORES } from '../support/goods.js';
import { API, type Person, person, personByPhone } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON, travelBy } from '../support/time.js';
import { problemIn } from './problem.js';

const STORE = STORES.suzhouStore;

describe('somebody who is invited to work for an enterprise', () => {
  let stack: Stack;
  let owner: Person;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    owner = person(stack.url, 'owner-1');
  });
  afterAll(() => stack.stop());

  const post = (by: Person, path: string, body: object = {}) =>
    by.send({ method: 'POST', path: API + path, body });
  const asking = (phone: string, over: object = {}) => ({
    role: 'clerk',
    storeId: STORE,
    name: '林小雨',
    phone,
    ...over,
  });
  const invited = async (phone: string, over: object = {}) =>
    InvitationView.parse((await post(owner, '/invitations', asking(phone, over))).body);
  const accept = (by: Person, id: string) => post(by, `/invitations/${id}/acceptance`);
  const me = (by: Person) => by.get(`${API}/me`, MeView);

  it('is told by SMS, finds it under her own phone, and has the post within a second of accepting', async () => {
    const { id } = await invited('13911110001', { role: 'manager', rights: ['publish'] });
    const lin = personByPhone(stack, '13911110001');

    const { items } = await lin.get(`${API}/me/invitations`, MyInvitations);
    const accepted = await accept(lin, id);

    expect(items).toMatchObject([{ id, role: 'manager', storeId: STORE, rights: ['publish'] }]);
    expect(accepted.body).toMatchObject({ state: 'accepted' });
    await expect
      .poll(() => me(lin), SOON)
      .toMatchObject({
        roles: ['shopper', 'manager'],
        rights: ['publish'],
        storeId: STORE,
        enterpriseId: STORES.suzhouEnterprise,
      });
    expect(
      stack.sent.filter(({ to, text = '' }) => to === '13911110001' && text.includes('邀请')),
    ).toHaveLength(1);
  });

  it('is nobody else: another phone neither sees nor accepts it', async () => {
    const { id } = await invited('13911110002');
    const stranger = personByPhone(stack, '13911110003');

    expect(await stranger.get(`${API}/me/invitations`, MyInvitations)).toEqual({ items: [] });
    expect((await accept(stranger, id)).status).toBe(404);
  });

  it.each([
    ['a store of another enterprise', { storeId: STORES.nanjingStore }, 'store-not-yours'],
    ['a store that is none', { storeId: '7K3M9Q2FX4TDH8PZ' }, 'store-not-yours'],
    ['no store, as a clerk', { storeId: undefined }, 'store-and-role'],
    ['a store, as an owner', { role: 'owner' }, 'store-and-role'],
    ['a landline', { phone: '0512-65550000' }, 'phone-malformed'],
  ])('is not invited to %s', async (_, over, code) => {
    const reply = await post(owner, '/invitations', asking('13911110004', over));

    expect(problemIn(reply)).toMatchObject({ status: 422, type: `/problems/${code}` });
  });

  it('cannot accept what was taken back, nor what is older than seven days', async () => {
    const [taken, old] = [await invited('13911110005'), await invited('13911110005')];
    const lin = personByPhone(stack, '13911110005');
    await lin.send({ path: `${API}/me` });
    await post(owner, `/invitations/${taken.id}/revocation`);
    const first = await accept(lin, taken.id);

    await travelBy(stack, 7 * 24 * 3_600_000);

    for (const reply of [first, await accept(lin, old.id)])
      expect(problemIn(reply)).toMatchObject({ status: 409, type: '/problems/invitation-gone' });
  });

  it('has one post: who works elsewhere, or at a bureau, is refused', async () => {
    const { id } = await invited('13911110006');
    const lin = personByPhone(stack, '13911110006');
    await lin.send({ path: `${API}/me` });
    const { account } = await me(lin);
    await stack.connection
      .collection<{ _id: string }>('accounts')
      .updateOne({ _id: account }, { $set: { roles: ['clerk'], enterpriseId: 'another' } });

    expect(problemIn(await accept(lin, id)).type).toBe('/problems/works-elsewhere');
  });

  it('loses post, rights and sessions at once when the owner ends it, and stays a shopper', async () => {
    const { id } = await invited('13911110007');
    const lin = personByPhone(stack, '13911110007');
    await accept(lin, id);
    await expect.poll(async () => (await me(lin)).roles, SOON).toContain('clerk');
    const { account } = await me(lin);

    const ended = await post(owner, `/staff/${account}/ending`);

    expect(ended.status).toBe(200);
    await expect.poll(async () => (await me(lin)).roles, SOON).toEqual(['shopper']);
    expect(await me(lin)).not.toHaveProperty('storeId');
  });

  it('is listed with her name for her own enterprise, and for nobody else’s', async () => {
    const { items } = await owner.get(`${API}/staff?limit=100`, pageOf(StaffView));

    const clerk = items.find(({ account }) => account === 'clerk-1');
    expect(clerk).toMatchObject({ name: '李敏', roles: ['clerk'], storeId: STORE });
    expect(new Set(items.map(({ enterpriseId }) => enterpriseId))).toEqual(
      new Set([STORES.suzhouEnterprise]),
    );
    for (const path of ['/staff/manager-2/ending', '/staff/mediator-1/ending'])
      expect((await post(owner, path)).status).toBe(404);
  });

  it('gets and loses rights by the owner’s word alone', async () => {
    const reply = await post(owner, '/staff/clerk-1/rights', { rights: ['refund'] });

    expect(reply.body).toMatchObject({ account: 'clerk-1', rights: ['refund'] });
    const manager = person(stack.url, 'manager-1');
    expect((await post(manager, '/staff/clerk-1/rights', { rights: [] })).status).toBe(403);
    const own = await post(owner, '/staff/owner-1/rights', { rights: ['refund'] });
    expect(problemIn(own).type).toBe('/problems/own-account');
  });

  it('leaves one owner at least, also when two end each other at the same moment', async () => {
    const { id } = await invited('13911110008', { role: 'owner', storeId: undefined });
    const second = personByPhone(stack, '13911110008');
    await accept(second, id);
    await expect.poll(async () => (await me(second)).roles, SOON).toContain('owner');
    const { account } = await me(second);

    const ended = await Promise.all([
      post(owner, `/staff/${account}/ending`),
      post(second, '/staff/owner-1/ending'),
    ]);

    expect(ended.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await stack.connection
      .collection('accounts')
      .countDocuments({ enterpriseId: STORES.suzhouEnterprise, roles: 'owner' });
    expect(left).toBe(1);
  });

  it('is sealed: neither her name nor her phone can be read in the database', async () => {
    const rows = await stack.connection.collection('invitations').find().toArray();
    const deliveries = await stack.connection.collection('deliveries').find().toArray();

    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify([rows, deliveries])).not.toMatch(/林小雨|139111100/);
    expect(stack.failures).toEqual([]);
  });
});
