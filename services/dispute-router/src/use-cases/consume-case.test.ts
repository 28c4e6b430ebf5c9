import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseWith, REGISTERED, receivedByBureau } from '../heard-events.contract.js';
import { after, NINE, routerWorld, services } from '../router-world.contract.js';
import { consumeEvent } from './consume-event.js';

const { connection, drop } = await routerWorld('consume-case');
afterAll(drop);
beforeEach(async () => {
  for (const name of ['cases', 'notices', 'deliveries'])
    await connection.collection(name).deleteMany({});
});
const deps = services(connection);
type Case = Parameters<typeof caseWith>;

/** Whom it was told to, once it has been consumed twice over. */
async function toldOf(happened: Case[1], over?: Case[2]): Promise<unknown[]> {
  const job = await caseWith(connection, happened, over);
  await consumeEvent(deps, job);
  await consumeEvent(deps, job);
  const notices = await connection.collection('notices').find().sort({ recipient: 1 }).toArray();
  return notices.map(({ recipient }) => recipient);
}
const SHOPPER = 'account:shopper-1';
const STORE = 'store:store-1';
const HEADQUARTERS = 'enterprise:brand-1';
const BUREAU = 'bureau:bureau-320508';
const atBureau = { status: 'with-bureau', clocks: receivedByBureau() };
const storeWasSilent = { breaches: [{ breach: 'store-silent', at: NINE }] };

describe('a message', () => {
  it('of the shopper is read by the store, and not by a bureau that has not got the case', async () => {
    expect(await toldOf({ type: 'case.message-sent', by: 'shopper' })).toEqual([STORE]);
  });

  it('of the manager is read by the shopper', async () => {
    expect(await toldOf({ type: 'case.message-sent', by: 'manager' })).toEqual([SHOPPER]);
  });

  it('is read by the bureau too once the case is there', async () => {
    const told = await toldOf({ type: 'case.message-sent', by: 'manager' }, atBureau);

    expect(told).toEqual([SHOPPER, BUREAU]);
  });

  it('that was sent before the case came to the bureau is not news to the bureau', async () => {
    const later = { ...atBureau, clocks: receivedByBureau(after(1)) };

    expect(await toldOf({ type: 'case.message-sent', by: 'shopper' }, later)).toEqual([STORE]);
  });
});

describe('headquarters', () => {
  const offered = { type: 'case.offer-made', by: 'manager' };

  it('does not hear of a case that the store still answers', async () => {
    expect(await toldOf(offered)).toEqual([SHOPPER]);
  });

  it.each([
    ['the store was silent', storeWasSilent],
    [
      'the store passed it on',
      {
        clocks: receivedByBureau().map((clock) => ({
          ...clock,
          kind: 'store-answer',
          state: 'superseded',
          supersededBy: 'with-headquarters',
        })),
      },
    ],
    [
      'the store could not answer',
      { routing: [{ code: 'store-cannot-answer', words: { zh: '关', en: 'closed' } }] },
    ],
    [
      'it has answered itself',
      { declines: [{ by: 'headquarters', at: NINE, words: '商品已使用' }] },
    ],
  ])('hears of it once %s', async (_, over) => {
    expect(await toldOf(offered, over)).toEqual([SHOPPER, HEADQUARTERS]);
  });
});

describe('a request for materials', () => {
  const request = (of: string) => ({
    type: 'case.materials-requested',
    by: 'intake',
    data: { of },
  });

  it.each([
    ['shopper', [SHOPPER]],
    ['respondent', [HEADQUARTERS, STORE]],
    ['both', [SHOPPER, HEADQUARTERS, STORE]],
  ])('of %s is told to them alone', async (of, told) => {
    expect(await toldOf(request(of), { ...atBureau, ...storeWasSilent })).toEqual(told);
  });
});

describe('an assignment', () => {
  it('is told to the officer by her own account, and at the desk of the bureau', async () => {
    const assigned = { type: 'case.assigned', by: 'supervisor', data: { officer: 'mediator-1' } };

    expect(await toldOf(assigned, atBureau)).toEqual(['account:mediator-1', BUREAU]);
  });
});

describe('a respondent that is not registered here', () => {
  const named = { storeName: '路边小店', address: '人民路 9 号', division: '320508' };
  const filed = { type: 'case.filed', by: 'shopper' };
  const routed = async () => {
    const row = await connection.collection<Row>('cases').findOne();
    return row?.facts;
  };

  it('has no desk, so only the shopper is told', async () => {
    const told = await toldOf({ type: 'case.corrected', by: 'supervisor' }, { respondent: named });

    expect(told).toEqual([SHOPPER]);
  });

  it('has nobody to answer: the bureau of the place that the shopper named takes it', async () => {
    await toldOf(filed, { status: 'filed', respondent: named });

    expect(await routed()).toMatchObject({
      status: 'with-bureau',
      bureau: { id: 'bureau-320508' },
      routing: [{ code: 'respondent-not-registered' }, { code: 'county-of-shop' }, {}, {}],
    });
  });

  it('at a place that no bureau can be told of goes to the staffed queue', async () => {
    const { division: _, ...nowhere } = named;

    await toldOf(filed, { status: 'filed', respondent: nowhere });

    expect(await routed()).toMatchObject({
      status: 'unrouted',
      bureau: { id: 'queue-32', level: 'queue' },
      routing: [{ code: 'respondent-not-registered' }, { code: 'no-place' }],
    });
  });

  it('whose headquarters is registered is answered for by headquarters', async () => {
    const { storeId: _, ...ofBrand } = { ...REGISTERED, ...named };

    await toldOf(filed, { status: 'filed', respondent: ofBrand });

    expect(await routed()).toMatchObject({ status: 'with-headquarters' });
  });
});

describe('a complaint about a registered store', () => {
  it('goes to the store, as a dispute about a return does', async () => {
    await toldOf({ type: 'case.filed', by: 'shopper' }, { status: 'filed' });

    expect(await connection.collection<Row>('cases').findOne()).toMatchObject({
      facts: { status: 'with-store', routing: [{ code: 'store-answers-first' }, {}, {}, {}] },
    });
  });
});

describe('whoever acts for the shopper', () => {
  const REPRESENTATIVE = 'account:shopper-9';
  const mandate = { words: '女儿代为处理' };
  const represented = { representative: { accountId: 'shopper-9', mandate, since: NINE } };

  it('is told what she is told', async () => {
    const told = await toldOf({ type: 'case.offer-made', by: 'manager' }, represented);

    expect(told).toEqual([SHOPPER, REPRESENTATIVE]);
  });

  it('is not told of what happened before', async () => {
    const since = new Date(NINE.getTime() + 1);
    const later = { representative: { accountId: 'shopper-9', mandate, since } };

    const told = await toldOf({ type: 'case.offer-made', by: 'manager' }, later);

    expect(told).toEqual([SHOPPER]);
  });

  it('hears of the appointment, as the other side does', async () => {
    const data = { representative: 'shopper-9' };
    const happened = { type: 'case.representative-appointed', by: 'shopper', data };

    expect(await toldOf(happened, represented)).toEqual([REPRESENTATIVE, STORE]);
  });

  it('hears of the dismissal, though the case knows them no more', async () => {
    const data = { representative: 'shopper-9' };

    const told = await toldOf({ type: 'case.representative-dismissed', by: 'clock', data });

    expect(told).toEqual([SHOPPER, REPRESENTATIVE, STORE]);
  });
});
