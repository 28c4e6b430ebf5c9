import * as ending from '@anxintui/complaints/domain/decide-ending';
import * as negotiation from '@anxintui/complaints/domain/decide-negotiation';
import {
  agreed,
  complained,
  declined,
  offered,
  proved,
  routed,
  step,
  type Told,
  wrote,
} from './case-steps.js';
import {
  afterClosedDoor,
  afterDefect,
  afterDenial,
  afterOverdueRefund,
  afterRefusal,
  type Begun,
  begun,
} from './dispute-plots.js';
import { acting, hoursAgo, onDay, type Scene } from './scene.js';
import type { Plot, Stage, Story } from './story.js';
import { BREACHED, PERFORMED, REOPENED } from './story-words.js';

const plot = (stage: Stage, play: (scene: Scene) => Story): Plot => ({ stage, play });
const told = (one: Begun, go: (told: Told) => Told): Story => {
  go(one.told);
  return begun(one);
};

const lately = ({ random }: Scene): number => 1 + random.below(3);
const longAgo = ({ random }: Scene, least: number): number => least + random.below(60);

const waitingForStore = (scene: Scene): Story =>
  begun(afterRefusal(scene, { days: lately(scene) }));

function talking(scene: Scene): Story {
  return told(afterRefusal(scene, { days: 2 }), (it) => {
    proved(it, scene, onDay(scene, 2, 14));
    wrote(it, scene, { by: 'shopper', at: onDay(scene, 1, 9) });
    return wrote(it, scene, { by: 'manager', at: onDay(scene, 1, 10) });
  });
}

function offerOpen(scene: Scene): Story {
  const remedy = scene.random.pick(['refund', 'exchange', 'compensation'] as const);
  return told(afterClosedDoor(scene, { days: 2 }), (it) => {
    wrote(it, scene, { by: 'manager', at: onDay(scene, 1, 9) });
    return offered(it, scene, { by: 'manager', at: onDay(scene, 1, 11), remedy });
  });
}

function counterOffer(scene: Scene): Story {
  return told(afterDefect(scene, { days: 2 }), (it) => {
    offered(it, scene, { by: 'manager', at: onDay(scene, 2, 15), remedy: 'repair' });
    step(it, onDay(scene, 1, 9), (dispute) =>
      negotiation.declineOffer(dispute, 1, acting(scene, 'shopper', onDay(scene, 1, 9))),
    );
    return offered(it, scene, { by: 'shopper', at: onDay(scene, 1, 10) });
  });
}

const claimDeclined = (scene: Scene): Story =>
  told(afterDenial(scene, { days: 2 }), (it) => declined(it, scene, onDay(scene, 1, 15)));

const refundNotPaid = (scene: Scene): Story => begun(afterOverdueRefund(scene, { days: 6 }));

/** The store was silent for 96 hours, and its headquarters has until ten working days after the routing. */
const storeSilent = (scene: Scene): Story =>
  begun(afterRefusal(scene, { days: 5 + scene.random.below(3) }));

function referredUp(scene: Scene): Story {
  const at = onDay(scene, 2, 16);
  return told(afterRefusal(scene, { days: 3 }), (it) => {
    wrote(it, scene, { by: 'manager', at: onDay(scene, 2, 15) });
    return step(it, at, (dispute) => negotiation.referUp(dispute, acting(scene, 'manager', at)));
  });
}

function headquartersOffers(scene: Scene): Story {
  return told(afterRefusal(scene, { days: 6 }), (it) =>
    offered(it, scene, { by: 'headquarters', at: onDay(scene, 1, 14) }),
  );
}

/** Silence everywhere; she wished to be asked before the case goes to the bureau. */
const shopperAsked = (scene: Scene): Story =>
  begun(afterRefusal(scene, { days: 27 + scene.random.below(5), wish: { handOver: 'ask' } }));

const neverAnswered = (scene: Scene): Story =>
  begun(afterRefusal(scene, { days: longAgo(scene, 80), wish: { handOver: 'ask' } }));

function settledLately(scene: Scene): Story {
  return told(afterRefusal(scene, { days: 4 }), (it) => {
    offered(it, scene, { by: 'manager', at: onDay(scene, 3, 10) });
    return agreed(it, scene, { by: 'shopper', at: onDay(scene, 3, 20) });
  });
}

const performedOn = (it: Told, scene: Scene, at: Date): Told =>
  step(it, at, (dispute) =>
    ending.recordPerformance(
      dispute,
      { words: scene.random.pick(PERFORMED), proof: `PZ${scene.n}` },
      acting(scene, 'manager', at),
    ),
  );

function saidToBeKept(scene: Scene): Story {
  const it = settledLately(scene);
  for (const one of it.cases) performedOn(one, scene, onDay(scene, 1, 11));
  return it;
}

function settledAndKept(scene: Scene): Story {
  const days = longAgo(scene, 12);
  const at = onDay(scene, days - 5, 20);
  return told(afterRefusal(scene, { days }), (it) => {
    wrote(it, scene, { by: 'manager', at: onDay(scene, days, 16) });
    offered(it, scene, { by: 'manager', at: onDay(scene, days - 1, 10) });
    agreed(it, scene, { by: 'shopper', at: onDay(scene, days - 1, 21) });
    performedOn(it, scene, onDay(scene, days - 4, 15));
    return step(it, at, (dispute) =>
      ending.confirmPerformance(dispute, acting(scene, 'shopper', at)),
    );
  });
}

/** Nobody ever said that it was kept. */
function settledUnconfirmed(scene: Scene): Story {
  const days = longAgo(scene, 60);
  return told(afterDefect(scene, { days }), (it) => {
    offered(it, scene, { by: 'manager', at: onDay(scene, days - 1, 10), remedy: 'compensation' });
    return agreed(it, scene, { by: 'shopper', at: onDay(scene, days - 2, 9) });
  });
}

/** The agreement was broken before any bureau had it, so it goes there. */
function brokenPromise(scene: Scene): Story {
  const at = onDay(scene, 2, 10);
  return told(afterRefusal(scene, { days: 24 }), (it) => {
    offered(it, scene, { by: 'manager', at: onDay(scene, 23, 10) });
    agreed(it, scene, { by: 'shopper', at: onDay(scene, 22, 9) });
    return step(it, at, (dispute) =>
      ending.reportBreach(dispute, { words: BREACHED }, acting(scene, 'shopper', at)),
    );
  });
}

function withdrawn(scene: Scene): Story {
  const days = longAgo(scene, 4);
  const at = onDay(scene, days - 1, 20);
  return told(afterRefusal(scene, { days }), (it) =>
    step(it, at, (dispute) => negotiation.withdraw(dispute, acting(scene, 'shopper', at))),
  );
}

function reopened(scene: Scene): Story {
  const at = onDay(scene, 2, 12);
  return told(afterRefusal(scene, { days: 12 }), (it) => {
    step(it, onDay(scene, 10, 9), (dispute) =>
      negotiation.withdraw(dispute, acting(scene, 'shopper', onDay(scene, 10, 9))),
    );
    return step(it, at, (dispute) =>
      ending.reopen(dispute, { words: REOPENED }, acting(scene, 'shopper', at)),
    );
  });
}

/** A complaint about the shop, without a return. */
function complaint(scene: Scene): Story {
  const it = routed(complained(scene, { at: onDay(scene, 1, 10) }), scene, 'with-store');
  return { cases: [wrote(it, scene, { by: 'manager', at: hoursAgo(scene, 1) })] };
}

/** Cases that shopper and shop settle, or do not, between them. */
export const NEGOTIATION_PLOTS: readonly Plot[] = [
  plot('any', waitingForStore),
  plot('any', offerOpen),
  plot('network', storeSilent),
  plot('any', talking),
  plot('any', settledLately),
  plot('network', headquartersOffers),
  plot('any', counterOffer),
  plot('any', shopperAsked),
  plot('any', claimDeclined),
  plot('network', referredUp),
  plot('any', settledAndKept),
  plot('any', saidToBeKept),
  plot('any', refundNotPaid),
  plot('any', complaint),
  plot('any', withdrawn),
  plot('any', settledUnconfirmed),
  plot('any', neverAnswered),
  plot('any', reopened),
  plot('any', brokenPromise),
  plot('any', settledAndKept),
];
