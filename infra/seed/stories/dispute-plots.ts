import { denyReceipt, disputeReturn, reportDefect } from '@anxintui/returns/domain/dispute-return';
import type { DisputeWish } from '@anxintui/returns/domain/disputes';
import type { Rung } from '@anxintui/shared/vocabulary/cases';
import { opened, routed, type Told } from './case-steps.js';
import { turnedDown } from './return-plots.js';
import { accepted, filed, type ReturnLife, refunded, wishOf } from './return-steps.js';
import { acting, onDay, type Scene, said } from './scene.js';
import type { Story } from './story.js';
import { DEFECTS, NOT_PAID, TURNED_AWAY } from './story-words.js';

/** A dispute that has just been routed, and the return beside it. */
export type Begun = { readonly request: ReturnLife; readonly told: Told };

const OPENED_AFTER_MS = 1_200;
const openedBy = (
  request: ReturnLife,
  scene: Scene,
  { at, to }: { at: Date; to: Rung },
): Begun => ({
  request,
  told: routed(opened(request.current(), new Date(at.getTime() + OPENED_AFTER_MS)), scene, to),
});

type Wanted = { readonly days: number; readonly to?: Rung; readonly wish?: Partial<DisputeWish> };

/** The goods were refused, and the shopper taps once. */
export function afterRefusal(scene: Scene, { days, to = 'with-store', wish = {} }: Wanted): Begun {
  const at = onDay(scene, days, 13);
  const firstRung = to === 'with-bureau' ? 'bureau' : 'store';
  const request = turnedDown(scene, days).step(at, (current) =>
    disputeReturn(current, wishOf(scene, { firstRung, ...wish }), acting(scene, 'shopper', at)),
  );
  return openedBy(request, scene, { at, to });
}

/** Nobody opened the door, or nobody would scan the pass. */
export function afterClosedDoor(
  scene: Scene,
  { days, to = 'with-store', wish = {} }: Wanted,
): Begun {
  const at = onDay(scene, days, 14);
  const words = said(scene, TURNED_AWAY);
  const request = filed(scene, onDay(scene, days + 1, 9)).step(at, (current) =>
    disputeReturn(current, wishOf(scene, { words, ...wish }), acting(scene, 'shopper', at)),
  );
  return openedBy(request, scene, { at, to });
}

/** A defect showed while the goods were in the store's custody. */
export function afterDefect(scene: Scene, { days, to = 'with-store', wish = {} }: Wanted): Begun {
  const at = onDay(scene, days, 12);
  const words = said(scene, DEFECTS);
  const taken = accepted(filed(scene, onDay(scene, days + 1, 16)), scene, onDay(scene, days, 10));
  const disputed = taken.step(at, (current) =>
    reportDefect(current, wishOf(scene, { words, ...wish }), acting(scene, 'shopper', at)),
  );
  const begun = openedBy(disputed, scene, { at, to });
  refunded(disputed, scene, onDay(scene, days, 18));
  return begun;
}

/** A refund is on record that did not arrive. */
export function afterDenial(scene: Scene, { days, to = 'with-store', wish = {} }: Wanted): Begun {
  const at = onDay(scene, days, 16);
  const { handOver, firstRung } = wishOf(scene, wish);
  const taken = accepted(
    filed(scene, onDay(scene, days + 7, 9)),
    scene,
    onDay(scene, days + 6, 10),
  );
  const request = refunded(taken, scene, onDay(scene, days + 6, 16)).step(at, (current) =>
    denyReceipt(
      current,
      { words: said(scene, NOT_PAID), handOver, firstRung },
      acting(scene, 'shopper', at),
    ),
  );
  return openedBy(request, scene, { at, to });
}

const HOUR_MS = 60 * 60 * 1000;
const SWEPT_MS = 1_000;

/** The promised time for the refund passed, and the router opened the case by itself. */
export function afterOverdueRefund(scene: Scene, { days, to = 'with-store' }: Wanted): Begun {
  const takenAt = onDay(scene, days + 1, 10);
  const due = new Date(takenAt.getTime() + scene.pledge.refundHours * HOUR_MS + SWEPT_MS);
  const request = accepted(filed(scene, onDay(scene, days + 2, 9)), scene, takenAt).rest(due);
  return openedBy(request, scene, { at: due, to });
}

export const begun = ({ request, told }: Begun): Story => ({ request, cases: [told] });
