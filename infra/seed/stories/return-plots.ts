import { reverseRefusal } from '@anxintui/returns/domain/accept-return';
import { confirmRefund, recordExchange } from '@anxintui/returns/domain/record-refund';
import { handBackGoods } from '@anxintui/returns/domain/refuse-return';
import { withdrawReturn } from '@anxintui/returns/domain/withdraw-return';
import {
  accepted,
  custodyOf,
  filed,
  presented,
  type ReturnLife,
  refunded,
  refused,
  shown,
} from './return-steps.js';
import { acting, hoursAgo, onDay, type Scene } from './scene.js';
import { onlyReturn, type Plot } from './story.js';

type Scenes = (scene: Scene) => ReturnLife;
const plot = (play: Scenes): Plot => ({ stage: 'any', play: (scene) => onlyReturn(play(scene)) });

/** The goods taken a while before the promised time is over. */
const UNPAID_HOURS = 3;
const HOURS = 20;
/** Finished returns lie up to so many days back. */
const LONG_AGO = 120;

const daysBack = ({ random }: Scene, least: number): number => least + random.below(LONG_AGO);

const filedOnly: Scenes = (scene) => filed(scene, hoursAgo(scene, 2 + scene.random.below(HOURS)));

const atTheCounter: Scenes = (scene) => presented(filedOnly(scene), scene, hoursAgo(scene, 1));

function taken(scene: Scene): ReturnLife {
  const hours = UNPAID_HOURS + scene.random.below(scene.pledge.refundHours - UNPAID_HOURS - 1);
  const life = presented(
    filed(scene, hoursAgo(scene, hours + 26)),
    scene,
    hoursAgo(scene, hours + 1),
  );
  return accepted(life, scene, hoursAgo(scene, hours));
}

function paid(scene: Scene, days: number): ReturnLife {
  const came = presented(filed(scene, onDay(scene, days, 10)), scene, onDay(scene, days - 1, 10));
  return refunded(
    accepted(came, scene, onDay(scene, days - 1, 11)),
    scene,
    onDay(scene, days - 1, 17),
  );
}

const awaitingConfirmation: Scenes = (scene) => paid(scene, 2 + scene.random.below(10));

function confirmed(scene: Scene): ReturnLife {
  const days = daysBack(scene, 5);
  const at = onDay(scene, days - 2, 20);
  return paid(scene, days).step(at, (request) =>
    confirmRefund(request, acting(scene, 'shopper', at)),
  );
}

/** Nobody objected within the time for it. */
const closedBySilence: Scenes = (scene) => paid(scene, daysBack(scene, 20)).rest(scene.now);

const lapsed: Scenes = (scene) =>
  filed(scene, onDay(scene, daysBack(scene, scene.pledge.windowDays + 2), 15)).rest(scene.now);

function withdrawn(scene: Scene): ReturnLife {
  const days = daysBack(scene, 3);
  const at = onDay(scene, days - 1, 19);
  return filed(scene, onDay(scene, days, 12)).step(at, (request) =>
    withdrawReturn(request, acting(scene, 'shopper', at)),
  );
}

export function turnedDown(scene: Scene, days: number): ReturnLife {
  const came = presented(filed(scene, onDay(scene, days + 1, 18)), scene, onDay(scene, days, 10));
  return refused(came, scene, onDay(scene, days, 11));
}

const refusedLately: Scenes = (scene) => turnedDown(scene, 1 + scene.random.below(5));

function goodsBack(scene: Scene): ReturnLife {
  const days = daysBack(scene, 3);
  const at = onDay(scene, days, 14);
  return shown(turnedDown(scene, days), scene, onDay(scene, days, 12)).step(at, (request) =>
    handBackGoods(request, { words: '商品当场退还顾客' }, acting(scene, 'clerk', at)),
  );
}

function reversed(scene: Scene): ReturnLife {
  const days = daysBack(scene, 6);
  const at = onDay(scene, days - 1, 9);
  const life = turnedDown(scene, days).step(at, (request) =>
    reverseRefusal(request, custodyOf(scene), acting(scene, 'manager', at)),
  );
  return refunded(life, scene, onDay(scene, days - 1, 15));
}

function exchanged(scene: Scene): ReturnLife {
  const days = 2 + scene.random.below(10);
  const at = onDay(scene, days - 1, 16);
  const life = accepted(filed(scene, onDay(scene, days, 10)), scene, onDay(scene, days - 1, 11));
  return life.step(at, (request) =>
    recordExchange(
      request,
      { goods: `${scene.goods.name}（同款新品）`, proof: { number: `HH${scene.n}` } },
      acting(scene, 'manager', at),
    ),
  );
}

/** Returns beside which no case was opened. */
export const RETURN_PLOTS: readonly Plot[] = [
  filedOnly,
  taken,
  awaitingConfirmation,
  confirmed,
  atTheCounter,
  refusedLately,
  confirmed,
  closedBySilence,
  lapsed,
  confirmed,
  withdrawn,
  exchanged,
  goodsBack,
  closedBySilence,
  reversed,
].map(plot);
