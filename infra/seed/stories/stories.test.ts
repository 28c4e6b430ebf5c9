import { verifyHistory } from '@anxintui/shared/aggregate/verify';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { CASE_RESULTS, CASE_STATUSES } from '@anxintui/shared/vocabulary/cases';
import { RETURN_STATUSES } from '@anxintui/shared/vocabulary/returns';
import { describe, expect, it } from 'vitest';
import { demoIds } from '../landmarks.js';
import { storyDocuments } from './write-stories.js';

const NOW = new Date('2026-05-06T03:00:00Z');
const told = storyDocuments({ seed: 1, stores: 500, now: NOW });
const { returns, cases, messages, notices } = told;
const statusesOf = (rows: readonly Row[]) => new Set(rows.map(({ facts }) => facts['status']));
const problemsOf = ({ _id: id, version, head, clocks, facts, history }: Row): string[] =>
  verifyHistory({ id, version, head, clocks, ...facts }, history);

describe('the stories of the seed', () => {
  it('are some five hundred returns and disputes, each once', () => {
    const ids = [...returns, ...cases].map(({ _id }) => _id);

    expect(ids.length).toBeGreaterThanOrEqual(500);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand in every status of a return and of a case', () => {
    expect(statusesOf(returns)).toEqual(new Set(RETURN_STATUSES));
    expect(statusesOf(cases)).toEqual(new Set(CASE_STATUSES));
  });

  it('have come to every result that a case can be closed with', () => {
    const results = cases.flatMap(({ facts }) => facts['result'] ?? []);
    const later = ['not-accepted', 'handled-elsewhere'];

    expect(new Set(results)).toEqual(
      new Set(CASE_RESULTS.filter((result) => !later.includes(result))),
    );
  });

  it('leave nobody with a clock that has already run out', () => {
    const late = [...returns, ...cases].filter(({ nextDueAt }) => nextDueAt && nextDueAt <= NOW);

    expect(late).toEqual([]);
  });

  it('have nothing in them that is still to come', () => {
    const early = [...returns, ...cases].flatMap(({ history }) =>
      history.filter(({ at }) => at > NOW),
    );

    expect(early).toEqual([]);
  });

  it('tell what happened in the order in which it happened, under a chain that is whole', () => {
    const disordered = [...returns, ...cases].filter(({ history }) =>
      history.some(({ at }, n) => at < (history[n - 1]?.at ?? at)),
    );

    expect(disordered.map(({ history }) => history.map(({ type }) => type))).toEqual([]);
    expect([...returns, ...cases].flatMap(problemsOf)).toEqual([]);
  });

  it('wait for no delivery but of the cases that were filed a moment ago', () => {
    const waiting = [...returns, ...cases].filter(({ outbox }) => outbox.length > 0);

    expect(waiting.map(({ facts }) => facts['status'])).toEqual(Array(2).fill('filed'));
    expect(cases.filter(({ facts }) => facts['status'] === 'filed')).toEqual(waiting);
  });

  it('give every disputed return its case', () => {
    const known = new Set(cases.map(({ _id }) => _id));
    const disputes = returns.flatMap(({ facts }) => Object.values(facts['disputes'] ?? {}));

    expect(disputes.length).toBeGreaterThan(100);
    expect(disputes.filter(({ caseId }) => !known.has(caseId))).toEqual([]);
  });

  it('name messages that are kept', () => {
    const kept = new Set(messages.map(({ id }) => id));
    const named = cases.flatMap(({ history }) =>
      history.flatMap(({ type, data }) =>
        type === 'case.message-sent' ? data?.['messageId'] : [],
      ),
    );

    expect(named.length).toBe(messages.length);
    expect(named.filter((id) => !kept.has(String(id)))).toEqual([]);
  });

  it.each([
    ['shopper-1', 'account:shopper-1'],
    ['manager-1', `store:${demoIds(1).suzhouStore}`],
    ['headquarters-1', `enterprise:${demoIds(1).brand}`],
    ['intake-1 and supervisor-1', 'bureau:bureau-320505'],
    ['intake-2', 'bureau:bureau-320102'],
    ['intake-4', 'bureau:queue-32'],
    ['mediator-1', 'account:mediator-1'],
  ])('leave something in the inbox of %s', (_, recipient) => {
    expect(notices.filter((notice) => notice.recipient === recipient).length).toBeGreaterThan(2);
  });

  it('are the same for the same seed and time, apart from the ids of events', () => {
    const again = storyDocuments({ seed: 1, stores: 500, now: NOW });
    const plain = (rows: readonly Row[]) =>
      rows.map(({ head: _, history, outbox: __, ...row }) => ({
        ...row,
        history: history.map(({ id: ___, prev: ____, hash: _____, ...entry }) => entry),
      }));

    expect(plain(again.returns)).toEqual(plain(returns));
    expect(plain(again.cases)).toEqual(plain(cases));
    expect(again.messages).toEqual(messages);
  });
});
