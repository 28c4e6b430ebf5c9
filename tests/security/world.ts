import { randomUUID } from 'node:crypto';
import { deadLetterModel } from '@anxintui/dispute-router/db/dead-letters';
import { UploadView } from '@anxintui/shared/contracts/evidence';
import { Receipt } from '@anxintui/shared/contracts/fields';
import { refusedAndDisputed } from '../support/dispute.js';
import { bedCover, STORES } from '../support/goods.js';
import { newStore } from '../support/new-store.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, type StackOptions, startStack } from '../support/stack.js';
import { type StaffWorld, someStaff } from './staff-world.js';

export const TODAY = '2026-03-02';

/** Something of everything that a request can be about. */
export type World = {
  readonly stack: Stack;
  readonly as: (account: string) => Person;
  /** A return as it was filed, of shopper-1 at the store of clerk-1 and manager-1. */
  readonly filedId: string;
  /** Another, whose goods the store has taken and not paid for. */
  readonly acceptedId: string;
  /** Another, refused and disputed: the dispute is `withStoreId`. */
  readonly disputedId: string;
  /** A dispute of the same people, with the store. */
  readonly withStoreId: string;
  /** Another, on the desk of intake-1. */
  readonly withBureauId: string;
  /** Another, accepted there; neither side has consented to anything. */
  readonly mediatingId: string;
  /** A store of owner-1 and manager-new that has never pledged anything. */
  readonly unpledgedStoreId: string;
  /** An enterprise that owner-1 registered, in the county of supervisor-1. */
  readonly enterpriseId: string;
  /** A list that owner-1 sent. */
  readonly importId: string;
  /** A photo that shopper-1 sent, and where it can be fetched. */
  readonly uploadId: string;
  readonly fileHref: string;
  /** An event that was given up once and has been sent anew. */
  readonly deadEntryId: string;
  readonly staff: StaffWorld;
};

export async function startWorld(options: StackOptions = {}): Promise<World> {
  const stack = await startStack({ startsAt: `${TODAY}T01:00:00Z`, ...options });
  const known = new Map<string, Person>();
  const as = (account: string): Person => {
    const one = known.get(account) ?? person(stack.url, account);
    known.set(account, one);
    return one;
  };
  const [returns, cases, { id: unpledgedStoreId }, enterpriseId, importId, upload] =
    await Promise.all([
      someReturns(as),
      someCases(as),
      newStore(stack),
      created(as('owner-1'), { path: '/enterprises', body: NEW_ENTERPRISE }),
      created(as('owner-1'), {
        path: '/imports',
        raw: LIST,
        headers: { 'content-type': 'text/csv' },
      }),
      aFile(as('shopper-1')),
    ]);
  const staff = await someStaff(stack, as);
  const deadEntryId = await aDeadEntry(stack, returns.filedId);
  const ids = { unpledgedStoreId, enterpriseId, importId, deadEntryId, ...upload };
  return { stack, as, ...returns, ...cases, ...ids, staff };
}

type As = World['as'];
async function someReturns(as: As): Promise<Pick<World, 'filedId' | 'acceptedId'>> {
  const filing = bedCover(STORES.suzhouStore, TODAY);
  const { id: filedId } = await as('shopper-1').fileReturn(filing);
  const { id: acceptedId } = await as('shopper-1').fileReturn(filing);
  const { returns } = as('clerk-1');
  await returns.take(await returns.read(acceptedId), 'accept');
  return { filedId, acceptedId };
}

type Cases = Pick<World, 'disputedId' | 'withStoreId' | 'withBureauId' | 'mediatingId'>;
async function someCases(as: As): Promise<Cases> {
  const [shopper, clerk, { cases }] = [as('shopper-1'), as('clerk-1'), as('intake-1')];
  const told = { shopper, clerk, storeId: STORES.suzhouStore, boughtOn: TODAY };
  const withStore = await refusedAndDisputed(told);
  const { id: withBureauId } = await refusedAndDisputed({ ...told, firstRung: 'bureau' });
  const { id: mediatingId } = await refusedAndDisputed({ ...told, firstRung: 'bureau' });
  await shopper.cases.reaching(withStore.id, 'with-store');
  await cases.reaching(withBureauId, 'with-bureau');
  await cases.take(await cases.reaching(mediatingId, 'with-bureau'), 'accept');
  return {
    disputedId: withStore.returnId,
    withStoreId: withStore.id,
    withBureauId,
    mediatingId,
  };
}

async function created(
  owner: Person,
  { path, ...call }: Parameters<Person['send']>[0],
): Promise<string> {
  const { body } = await owner.send({ method: 'POST', path: API + path, ...call });
  return Receipt.parse(body).id;
}

/** The smallest PNG there is: one pixel. */
export const A_FILE = {
  raw: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  headers: { 'content-type': 'image/png' },
};

async function aFile(owner: Person): Promise<Pick<World, 'uploadId' | 'fileHref'>> {
  const { body } = await owner.send({ method: 'POST', path: `${API}/uploads`, ...A_FILE });
  const { id } = UploadView.parse(body);
  const { href = '' } = await owner.get(`${API}/uploads/${id}`, UploadView);
  return { uploadId: id, fileHref: href };
}

/** Sent anew already, so that no auditor finds it. */
async function aDeadEntry({ connection }: Stack, aggregateId: string): Promise<string> {
  const id = randomUUID();
  const at = new Date(`${TODAY}T01:00:00Z`);
  const event = { aggregate: 'returns', aggregateId, topic: 'return.filed' };
  const given = { attempts: 8, why: 'unknown', at, retriedAt: at, retriedBy: 'operator-1' };
  await deadLetterModel(connection).insertMany([{ _id: id, ...event, ...given }]);
  return id;
}

export const NEW_STORE = {
  name: '枫禾百货店（新区店）',
  division: '320505',
  address: '狮山路 88 号',
  categories: ['home-textiles'],
} as const;
export const NEW_ENTERPRISE = {
  name: '苏州枫桥商贸有限公司',
  kind: 'independent',
  creditCode: '91350100M000100Y43',
  division: '320505',
} as const;
const LIST = [
  '统一社会信用代码,企业名称,门店名称,区划代码,地址,经营类别',
  '91320508MA1MY7C25D,苏州观前商贸有限公司,青禾服饰,320508,观前街1号,服装',
].join('\r\n');
