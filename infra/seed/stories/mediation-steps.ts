import * as mediation from '@anxintui/complaints/domain/decide-mediation';
import { consented, step, type Told, termsOf } from './case-steps.js';
import { acting, onDay, type Scene } from './scene.js';
import { SESSIONS } from './story-words.js';

export const invitedOn = (it: Told, scene: Scene, days: number, heldAt: Date): Told =>
  step(it, onDay(scene, days, 14), (dispute) =>
    mediation.invite(
      dispute,
      scene.random.below(2) === 0
        ? { mode: 'phone', heldAt }
        : { mode: 'on-site', heldAt, place: '市场监督管理局调解室' },
      acting(scene, 'mediator', onDay(scene, days, 14)),
    ),
  );

export const bothConsent = (it: Told, scene: Scene, days: number): Told =>
  consented(consented(it, scene, { by: 'shopper', at: onDay(scene, days, 9) }), scene, {
    by: 'manager',
    at: onDay(scene, days, 16),
  });

export const sessionHeld = (it: Told, scene: Scene, days: number): Told =>
  step(it, onDay(scene, days, 15), (dispute) =>
    mediation.recordSession(
      dispute,
      scene.random.pick(SESSIONS),
      acting(scene, 'mediator', onDay(scene, days, 15)),
    ),
  );

export const settledBefore = (it: Told, scene: Scene, days: number): Told =>
  step(
    sessionHeld(bothConsent(it, scene, days + 3), scene, days + 1),
    onDay(scene, days, 11),
    (dispute) =>
      mediation.settle(
        dispute,
        termsOf(scene, 'refund'),
        acting(scene, 'mediator', onDay(scene, days, 11)),
      ),
  );
