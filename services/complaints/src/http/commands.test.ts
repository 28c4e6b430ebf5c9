import { CASE_COMMANDS } from '@anxintui/shared/vocabulary/cases';
import { afterAll, describe, expect, it } from 'vitest';
import { aBureau, aCase, accepted, anOffer, routed } from '../domain/a-case.contract.js';
import { CASE_ENDPOINTS } from './case-endpoints.js';
import { complaintsApp } from './complaints-app.contract.js';

const { app, get, post, kept, drop } = await complaintsApp();
afterAll(drop);

describe('the endpoints of a case', () => {
  it('are one for each command that a person gives', () => {
    const posted = app.endpoints.filter(({ isCommand }) => isCommand).map(({ id }) => id);

    expect(posted.sort()).toEqual(
      Object.values(CASE_ENDPOINTS)
        .map(({ id }) => id)
        .sort(),
    );
    expect(Object.keys(CASE_ENDPOINTS).sort()).toEqual(
      CASE_COMMANDS.filter((command) => command !== 'route').sort(),
    );
  });
});

describe('POST /cases/{id}/offers', () => {
  const offer = { remedy: 'refund', amountFen: 40_000, words: '全额退款', performWithinDays: 3 };

  it('lets the other side accept it, and the case is settled', async () => {
    const id = await kept(routed('with-store'));
    const made = await post('manager-1', `/cases/${id}/offers`, { seen: 1, body: offer });
    expect(made.body).toMatchObject({ offers: [{ id: 1, amountFen: 40_000, state: 'open' }] });

    const { body } = await post('shopper-1', `/cases/${id}/offers/1/acceptance`, { seen: 2 });

    expect(body).toMatchObject({
      status: 'settled',
      settlement: { by: 'offer', offerId: 1, amountFen: 40_000, performWithinDays: 3 },
    });
  });

  it('of more than was paid is refused at the amount, with what to do', async () => {
    const id = await kept(routed('with-store'));

    const { body } = await post('manager-1', `/cases/${id}/offers`, {
      seen: 1,
      body: { ...offer, amountFen: 40_001 },
    }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/offer-above-paid',
      title: 'The refund is above what was paid (40000 fen)',
      errors: [{ pointer: '/amountFen' }],
    });
  });

  it('is not found under a number that was never given', async () => {
    const id = await kept(routed('with-store', { offers: [anOffer()] }));

    const { body } = await post('shopper-1', `/cases/${id}/offers/7/acceptance`, { seen: 1 });

    expect([body.status, body.type]).toEqual([404, '/problems/no-such-offer']);
  });

  it('declined with a word keeps it as the statement of whoever declined', async () => {
    const id = await kept(routed('with-store', { offers: [anOffer()] }));

    const { body } = await post('shopper-1', `/cases/${id}/offers/1/decline`, {
      seen: 1,
      body: { words: '请按承诺退款' },
    });

    expect(body).toMatchObject({
      offers: [{ state: 'declined' }],
      evidence: [{ by: 'shopper', kind: 'statement', words: '请按承诺退款' }],
    });
  });
});

describe('POST /cases/{id}/assignment', () => {
  it('puts an officer of the bureau in charge, who then finds the case among her own', async () => {
    const id = await kept(routed('with-bureau'));
    await kept(routed('with-bureau'));

    const { body } = await post('supervisor-1', `/cases/${id}/assignment`, {
      seen: 1,
      body: { officer: 'mediator-1' },
    });

    expect(body.officer).toBe('mediator-1');
    const { items } = (await get('mediator-1', '/cases?mine=true')).body;
    expect(items).toMatchObject([{ id, status: 'with-bureau' }]);
  });

  it.each([
    ['nobody we know', 'nobody-1'],
    ['whoever neither accepts nor mediates', 'bureau-head-1'],
    ['an officer of another bureau', 'mediator-9'],
  ])('does not put in charge %s', async (_, officer) => {
    const id = await kept(routed('with-bureau'));

    const { body } = await post('supervisor-1', `/cases/${id}/assignment`, {
      seen: 1,
      body: { officer },
    }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/not-an-officer-here',
      errors: [{ pointer: '/officer' }],
    });
  });

  it('is refused to an intake officer, whoever she names', async () => {
    const id = await kept(routed('with-bureau'));
    const body = { officer: 'nobody-1' };

    await post('intake-1', `/cases/${id}/assignment`, { seen: 1, body }).expect(403);
  });
});

describe('POST /cases/{id}/bureau', () => {
  const desk = aBureau({ id: 'queue-32', level: 'queue', path: ['bureau-320000', 'queue-32'] });
  const unrouted = () => kept(routed('unrouted', {}, desk));
  const words = '实际经营地在姑苏区';

  it('sends the case from the desk to the bureau, and the desk goes on seeing it', async () => {
    const id = await unrouted();

    const { body } = await post('intake-4', `/cases/${id}/bureau`, {
      seen: 1,
      body: { bureauId: 'bureau-320508', words },
    }).expect(200);

    expect(body).toMatchObject({
      status: 'with-bureau',
      bureau: { id: 'bureau-320508', level: 'county' },
      routing: [{ code: 'assigned-by-hand', words: expect.stringContaining(words) }],
    });
    await get('intake-1', `/cases/${id}`).expect(200);
    await get('intake-4', `/cases/${id}`).expect(200);
  });

  it.each([
    ['there is no such bureau', 'bureau-999999'],
    ['it is a desk itself', 'queue-32'],
  ])('is refused when %s', async (_, bureauId) => {
    const { body } = await post('intake-4', `/cases/${await unrouted()}/bureau`, {
      seen: 1,
      body: { bureauId, words },
    }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/no-such-bureau',
      errors: [{ pointer: '/bureauId' }],
    });
  });

  it('does not exist for a stranger, whichever bureau is named', async () => {
    const body = { bureauId: 'bureau-999999', words };

    await post('shopper-2', `/cases/${await unrouted()}/bureau`, { seen: 1, body }).expect(404);
  });
});

describe('POST /cases/{id}/invitation', () => {
  const invited = async (body: object) =>
    post('mediator-1', `/cases/${await kept(accepted())}/invitation`, { seen: 1, body });

  it('tells both sides how, when and where', async () => {
    const body = { mode: 'on-site', heldAt: '2026-03-05T06:00:00Z', place: '二楼调解室' };

    expect((await invited(body)).body.invitations).toMatchObject([
      { mode: 'on-site', heldAt: '2026-03-05T06:00:00.000Z', place: '二楼调解室' },
    ]);
  });

  it.each([
    ['held-in-the-past', '/heldAt', { mode: 'phone', heldAt: '2026-03-02T00:59:59Z' }],
    ['place-missing', '/place', { mode: 'on-site', heldAt: '2026-03-05T06:00:00Z' }],
  ])('is refused with %s', async (code, pointer, body) => {
    const { status, body: problem } = await invited(body);

    expect(status).toBe(422);
    expect(problem).toMatchObject({ type: `/problems/${code}`, errors: [{ pointer }] });
  });
});

describe('a command that stands in nobody’s table just now', () => {
  it('is refused with its reason and the next step', async () => {
    const id = await kept(aCase('closed', { reopened: { at: new Date(0), words: '再试' } }));

    const { body } = await post('shopper-1', `/cases/${id}/reopening`, {
      seen: 1,
      body: { words: '又一次' },
    }).expect(409);

    expect(body).toMatchObject({
      type: '/problems/already-reopened',
      title: 'The case has been reopened once already',
      detail: expect.stringContaining('new matter'),
    });
  });
});
