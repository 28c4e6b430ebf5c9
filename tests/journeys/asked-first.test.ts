import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { type Case, offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

const SILENT_BOTH = ['store-silent', 'headquarters-silent'];

describe('a shopper who wanted to be asked first, while store and headquarters are silent', () => {
  let stack: Stack;
  let shopper: Person;
  let headquarters: Person;
  let officer: Person;
  let escalatedId: string;
  let reopenedId: string;
  let leftId: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-2');
    headquarters = person(stack.url, 'headquarters-1');
    officer = person(stack.url, 'intake-2');
    const clerk = person(stack.url, 'clerk-2');
    const bought = { storeId: STORES.nanjingStore, boughtOn: '2026-02-25', shopper, clerk };
    ({ id: escalatedId } = await refusedAndDisputed({ ...bought, handOver: 'ask' }));
    ({ id: reopenedId } = await refusedAndDisputed({ ...bought, handOver: 'ask' }));
    ({ id: leftId } = await refusedAndDisputed({ ...bought, handOver: 'ask' }));
  });
  afterAll(() => stack.stop());

  it('sees headquarters get their turn before she is asked anything', async () => {
    const routed = await allReaching('with-store');
    expect(clockOf(routed, 'headquarters-answer')).toMatchObject({
      dayType: 'working-day',
      standing: 'promise',
      dueOn: '2026-03-16',
      dueAt: '2026-03-16T16:00:00.000Z',
    });
    await travelTo(stack, clockOf(routed, 'store-answer').dueAt);

    const above = await allReaching('with-headquarters');

    expect(above.breaches.map(({ breach }) => breach)).toEqual(['store-silent']);
    expect(openClocks(above)).toEqual(['headquarters-answer']);
    expect(offeredIn(above)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'escalate',
      'offer',
      'send-message',
      'withdraw',
    ]);
    expect(await shopper.cases.takenUnoffered(above)).toEqual([]);
  });

  it('is asked once both were silent, has thirty days, and the bureau knows nothing of it yet', async () => {
    await travelTo(stack, '2026-03-16T16:00:00Z');

    const asked = await allReaching('awaiting-shopper');

    expect(asked.holder).toBe('shopper');
    expect(asked.breaches.map(({ breach }) => breach)).toEqual(SILENT_BOTH);
    expect(openClocks(asked)).toEqual(['escalation-window']);
    expect(clockOf(asked, 'escalation-window')).toMatchObject({
      standing: 'target',
      dayType: 'calendar-day',
      article: '平台规则：默认设置',
      dueOn: '2026-04-16',
      dueAt: '2026-04-16T16:00:00.000Z',
      steps: [
        { on: '2026-03-17', why: 'start' },
        { on: '2026-03-18', until: '2026-04-16', why: 'calendar-days', counted: 30 },
        { on: '2026-04-16', why: 'end' },
      ],
    });
    expect(offeredIn(asked)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'escalate',
      'send-message',
      'withdraw',
    ]);
    expect(await shopper.cases.takenUnoffered(asked)).toEqual([]);
    await expect
      .poll(() => shopper.noticesAbout(escalatedId), SOON)
      .toContain('case.shopper-asked');
    expect((await officer.send({ path: `/api/v1/cases/${escalatedId}` })).status).toBe(404);
    expect(await officer.noticesAbout(escalatedId)).toEqual([]);
  });

  it('and says nothing finds the case closed, not settled, with every way still open to her', async () => {
    await travelTo(stack, '2026-04-16T16:00:00Z');

    const closed = await allReaching('closed');

    expect(closed).toMatchObject({ result: 'not-settled', holder: 'nobody' });
    expect(closed.otherRoutes).toContain('court');
    expect(openClocks(closed)).toEqual([]);
    expect(offeredIn(closed)).toEqual(['change-wishes', 'escalate', 'rate', 'reopen']);
    expect(await shopper.cases.takenUnoffered(closed)).toEqual([]);
    expect(offeredIn(await headquarters.cases.read(escalatedId))).toEqual([]);
    expect(told(closed)).toEqual([
      'router: case.filed',
      'router: case.routed',
      'clock: case.store-answer-overdue',
      'clock: case.breach-recorded',
      'clock: case.referred-up',
      'clock: case.headquarters-answer-overdue',
      'clock: case.breach-recorded',
      'clock: case.shopper-asked',
      'clock: case.escalation-window-overdue',
      'clock: case.closed',
    ]);
    await expect.poll(() => shopper.noticesAbout(escalatedId), SOON).toContain('case.closed');
  });

  it('still gets to the bureau afterwards, and takes the whole record with her', async () => {
    const escalated = await shopper.cases.take(await shopper.cases.read(escalatedId), 'escalate');

    expect(escalated).toMatchObject({ status: 'with-bureau', bureau: { id: 'bureau-320102' } });
    expect(escalated.result).toBeUndefined();
    expect(escalated.breaches.map(({ breach }) => breach)).toEqual(SILENT_BOTH);
    expect(openClocks(escalated)).toEqual(['complaint-acceptance']);
    expect(clockOf(escalated, 'complaint-acceptance')).toMatchObject({
      standing: 'statutory',
      article: '《市场监督管理投诉举报处理办法》第15条',
      dueOn: '2026-04-28',
      dueAt: '2026-04-28T16:00:00.000Z',
    });
    await expect.poll(() => officer.noticesAbout(escalatedId), SOON).toEqual(['case.escalated']);
    expect(await chainProblems(stack.connection, 'cases', escalatedId)).toEqual([]);
  });

  it('may instead have the case reopened, once: she is asked again and has thirty days more', async () => {
    await travelTo(stack, '2026-05-16T15:00:00Z');
    const lastDay = await shopper.cases.read(reopenedId);

    const reopened = await shopper.cases.take(lastDay, 'reopen', { words: '商家来电愿意再谈。' });

    expect(reopened.status).toBe('awaiting-shopper');
    expect(reopened.result).toBeUndefined();
    expect(clockOf(reopened, 'escalation-window')).toMatchObject({
      generation: 2,
      state: 'open',
      dueOn: '2026-06-15',
    });
    await travelTo(stack, '2026-06-15T16:00:00Z');
    const again = await shopper.cases.reaching(reopenedId, 'closed');
    expect(offeredIn(again)).toEqual(['change-wishes', 'escalate', 'rate']);
    expect(await reopening(again)).toMatchObject({
      status: 409,
      body: { type: '/problems/already-reopened' },
    });
    expect(await chainProblems(stack.connection, 'cases', reopenedId)).toEqual([]);
  });

  it('may not have it reopened after thirty days, and may go to the bureau for three years', async () => {
    const left = await shopper.cases.read(leftId);
    expect(left.breaches.map(({ breach }) => breach)).toEqual(SILENT_BOTH);
    expect(offeredIn(left)).toEqual(['change-wishes', 'escalate']);
    expect(await reopening(left)).toMatchObject({
      status: 409,
      body: { type: '/problems/reopen-too-late' },
    });

    await travelTo(stack, '2029-03-02T15:59:00Z');
    expect(offeredIn(await shopper.cases.read(leftId))).toEqual(['change-wishes', 'escalate']);
    await travelTo(stack, '2029-03-02T16:00:00Z');

    const tooLate = await shopper.cases.read(leftId);
    expect(offeredIn(tooLate)).toEqual(['change-wishes']);
    expect(await shopper.cases.takenUnoffered(tooLate)).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', leftId)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });

  /** All three stories go the same way until she is asked; the first of them stands for all. */
  async function allReaching(status: Case['status']): Promise<Case> {
    const first = await shopper.cases.reaching(escalatedId, status);
    await shopper.cases.reaching(reopenedId, status);
    await shopper.cases.reaching(leftId, status);
    return first;
  }

  const reopening = ({ id, version }: { id: string; version: number }) =>
    shopper.send({
      method: 'POST',
      path: `/api/v1/cases/${id}/reopening`,
      seen: version,
      body: { words: '还想再谈。' },
    });
});
