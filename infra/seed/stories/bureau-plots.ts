import * as bureau from '@anxintui/complaints/domain/decide-bureau';
import * as ending from '@anxintui/complaints/domain/decide-ending';
import * as mediation from '@anxintui/complaints/domain/decide-mediation';
import * as negotiation from '@anxintui/complaints/domain/decide-negotiation';
import {
  assigned,
  complained,
  consented,
  declined,
  escalated,
  routed,
  step,
  type Told,
  takenUp,
} from './case-steps.js';
import { afterDefect, afterRefusal, begun } from './dispute-plots.js';
import { bothConsent, invitedOn, sessionHeld, settledBefore } from './mediation-steps.js';
import { acting, hoursAgo, onDay, type Scene } from './scene.js';
import type { Plot, Story } from './story.js';
import { BREACHED, MATERIALS, NOT_ACCEPTED, TERMINATED } from './story-words.js';

const plot = (play: (scene: Scene) => Story): Plot => ({ stage: 'any', play });
const longAgo = ({ random }: Scene, least: number): number => least + random.below(50);

/** Refused at the counter, declined by the store, taken to the bureau by the shopper. */
function atBureau(scene: Scene, days: number, go: (told: Told) => Told = (it) => it): Story {
  const one = afterRefusal(scene, { days: days + 3 });
  declined(one.told, scene, onDay(scene, days + 1, 15));
  go(escalated(one.told, scene, onDay(scene, days, 9)));
  return begun(one);
}

const newAtBureau = (scene: Scene): Story => atBureau(scene, 1 + scene.random.below(4));

const straightToBureau = (scene: Scene): Story =>
  begun(afterRefusal(scene, { days: 1 + scene.random.below(3), to: 'with-bureau' }));

/** Silence handed it over by itself, as she had wished. */
const handedOver = (scene: Scene): Story =>
  begun(afterRefusal(scene, { days: 18, wish: { handOver: 'automatic' } }));

function materialsAsked(scene: Scene): Story {
  const at = onDay(scene, 1, 15);
  return atBureau(scene, 4, (it) =>
    step(assigned(it, scene, onDay(scene, 3, 10)), at, (dispute) =>
      bureau.requestMaterials(
        dispute,
        { of: 'both', words: scene.random.pick(MATERIALS) },
        acting(scene, 'intake', at),
      ),
    ),
  );
}

/** Accepted two days after it came, with an officer in charge. */
const inMediation = (scene: Scene, days: number, go: (told: Told) => Told = (it) => it): Story =>
  atBureau(scene, days, (it) =>
    go(assigned(takenUp(it, scene, onDay(scene, days - 2, 10)), scene, onDay(scene, days - 2, 11))),
  );

const mediatingNew = (scene: Scene): Story => inMediation(scene, 5 + scene.random.below(10));

const DAY_MS = 24 * 60 * 60 * 1000;
const invited = (scene: Scene): Story =>
  inMediation(scene, 8, (it) => {
    invitedOn(it, scene, 4, new Date(scene.now.getTime() + 2 * DAY_MS));
    return consented(it, scene, { by: 'shopper', at: onDay(scene, 3, 19) });
  });

const mediatingLong = (scene: Scene): Story =>
  inMediation(scene, 40, (it) => sessionHeld(bothConsent(it, scene, 30), scene, 20));

function consentDeclined(scene: Scene): Story {
  const at = onDay(scene, 1, 16);
  return inMediation(scene, 7, (it) =>
    step(it, at, (dispute) => mediation.declineMediation(dispute, acting(scene, 'manager', at))),
  );
}

const settledInMediation = (scene: Scene): Story =>
  inMediation(scene, 14, (it) => settledBefore(it, scene, 3));

function keptAfterMediation(scene: Scene): Story {
  const days = longAgo(scene, 20);
  const at = onDay(scene, days - 13, 18);
  return inMediation(scene, days, (it) =>
    step(settledBefore(it, scene, days - 9), at, (dispute) =>
      ending.confirmPerformance(dispute, acting(scene, 'shopper', at)),
    ),
  );
}

/** The bureau has done its part: what was agreed before it and not kept is a matter for the courts. */
function brokenAfterMediation(scene: Scene): Story {
  const days = longAgo(scene, 40);
  const at = onDay(scene, days - 26, 10);
  return inMediation(scene, days, (it) =>
    step(settledBefore(it, scene, days - 9), at, (dispute) =>
      ending.reportBreach(dispute, { words: BREACHED }, acting(scene, 'shopper', at)),
    ),
  );
}

/** Order 121, art. 23(3): the one that takes no second person, as nobody of the stories could be asked. */
const NO_AGREEMENT = 3;

function ended(
  scene: Scene,
  days: number,
  terminatedDaysAgo: number,
): { story: Story; it: Told[] } {
  const it: Told[] = [];
  const at = onDay(scene, terminatedDaysAgo, 16);
  const story = inMediation(scene, days, (one) => {
    it.push(one);
    return step(sessionHeld(bothConsent(one, scene, days - 4), scene, days - 5), at, (dispute) =>
      mediation.terminate(
        dispute,
        { cause: NO_AGREEMENT, words: TERMINATED },
        acting(scene, 'mediator', at),
      ),
    );
  });
  return { story, it };
}

const terminated = (scene: Scene): Story => ended(scene, 20, 1 + scene.random.below(4)).story;

function toldOfTermination(scene: Scene): Story {
  const days = longAgo(scene, 25);
  const { story, it } = ended(scene, days, days - 12);
  const at = onDay(scene, days - 13, 10);
  for (const one of it)
    step(one, at, (dispute) => mediation.notify(dispute, acting(scene, 'mediator', at)));
  return story;
}

function withdrawnFromMediation(scene: Scene): Story {
  const days = longAgo(scene, 20);
  const at = onDay(scene, days - 5, 20);
  const told = onDay(scene, days - 7, 10);
  return inMediation(scene, days, (it) => {
    step(it, at, (dispute) => negotiation.withdraw(dispute, acting(scene, 'shopper', at)));
    return step(it, told, (dispute) => mediation.notify(dispute, acting(scene, 'mediator', told)));
  });
}

function notAccepted(scene: Scene): Story {
  const ground = scene.random.pick([1, 2, 3, 5, 7] as const);
  const days = longAgo(scene, 4);
  const at = onDay(scene, days - 2, 15);
  return atBureau(scene, days, (it) =>
    step(it, at, (dispute) =>
      bureau.refuse(dispute, { ground, words: NOT_ACCEPTED[ground] }, acting(scene, 'intake', at)),
    ),
  );
}

/** Somebody without a name that any table knows: the staffed desk finds the bureau. */
function unrouted(scene: Scene): Story {
  const respondent = {
    storeName: scene.random.pick([
      '夜市流动摊位',
      '社区团购提货点',
      '展销会临时展位',
      '短视频带货直播间',
    ]),
    address: scene.random.pick(['某小区南门夜市', '国际会展中心临时展区', '地址不详，仅有收款码']),
  };
  const it = complained(scene, { at: hoursAgo(scene, 1 + scene.random.below(4)), respondent });
  return { cases: [routed(it, scene, 'unrouted')] };
}

const defectAtBureau = (scene: Scene): Story => {
  const one = afterDefect(scene, { days: 4, to: 'with-bureau' });
  takenUp(one.told, scene, onDay(scene, 1, 10));
  return begun(one);
};

/** A complaint of this minute, which nobody has routed yet. */
const justFiled = (scene: Scene): Story => ({ cases: [complained(scene, { at: scene.now })] });

/** Cases that have come to a bureau. */
export const BUREAU_PLOTS: readonly Plot[] = [
  newAtBureau,
  mediatingNew,
  materialsAsked,
  invited,
  straightToBureau,
  mediatingLong,
  terminated,
  settledInMediation,
  handedOver,
  consentDeclined,
  newAtBureau,
  notAccepted,
  keptAfterMediation,
  toldOfTermination,
  withdrawnFromMediation,
  brokenAfterMediation,
  defectAtBureau,
].map(plot);
export const DESK_PLOT: Plot = plot(unrouted);
export const NEW_PLOT: Plot = plot(justFiled);
