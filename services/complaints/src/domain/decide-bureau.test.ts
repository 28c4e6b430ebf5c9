import { OTHER_ROUTES } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import { type aCase, accepted, by, GIVE, NINE, routed } from './a-case.contract.js';
import { assign } from './decide-bureau.js';

const states = ({ clocks }: ReturnType<typeof aCase>) =>
  clocks.map(({ kind, state }) => `${kind} ${state}`);

describe('the bureau', () => {
  it.each(['intake', 'supervisor'] as const)(
    'by its %s accepts, pins the rules and mediates for sixty days (Order 121, art. 23(5))',
    (who) => {
      const { next, events } = GIVE.accept(routed('with-bureau'), by(who));

      expect(next).toMatchObject({
        status: 'mediating',
        acceptance: { at: NINE, ruleSetVersion: 'test-rules' },
      });
      expect(states(next)).toEqual(['complaint-acceptance met', 'mediation open']);
      expect(next.clocks[1]).toMatchObject({ dueOn: '2026-05-03', standing: 'statutory' });
      expect(events).toMatchObject([
        { type: 'case.accepted', data: { ruleSetVersion: 'test-rules' } },
      ]);
    },
  );

  it('does not accept by one of the grounds, with the reason and the other routes', () => {
    const { next, events } = GIVE.refuse(routed('with-bureau'), by('intake'));

    expect(next).toMatchObject({
      status: 'not-accepted',
      nonAcceptance: { ground: 1, words: '不属本局', at: NINE, otherRoutes: OTHER_ROUTES },
    });
    expect(OTHER_ROUTES).toHaveLength(5);
    expect(states(next)).toEqual(['complaint-acceptance met']);
    expect(events).toMatchObject([{ type: 'case.not-accepted', data: { ground: 1 } }]);
  });

  it('has one officer in charge, the one who was named last', () => {
    const { next, events } = GIVE.assign(routed('with-bureau'), by('supervisor'));
    const later = assign(next, { officer: 'mediator-2' }, by('supervisor')).next;

    expect([next.officer, later.officer]).toEqual(['mediator-1', 'mediator-2']);
    expect(later.status).toBe('with-bureau');
    expect(events).toMatchObject([{ type: 'case.assigned', data: { officer: 'mediator-1' } }]);
  });

  it.each([
    ['before it has accepted', () => routed('with-bureau')],
    ['while it mediates', () => accepted()],
  ])('asks for materials %s, and no clock stops for it', (_, made) => {
    const { next, events } = GIVE['request-materials'](made(), by('mediator'));

    expect(next.materials).toEqual([{ at: NINE, of: 'shopper', words: '请补充购物凭证' }]);
    expect(next.clocks).toEqual(made().clocks);
    expect(events).toMatchObject([{ type: 'case.materials-requested', data: { of: 'shopper' } }]);
  });
});
