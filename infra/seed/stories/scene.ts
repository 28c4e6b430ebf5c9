import type { ResponsibleBureau, RoutingReason } from '@anxintui/complaints/domain/dispute-case';
import type { AskedPledge } from '@anxintui/returns/domain/eligibility';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  startOfDay,
} from '@anxintui/shared/calendar/civil-date';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { Random } from '../random.js';
import { RULE_BOOK } from '../rule-book.js';
import type { SeededStore } from '../stores.js';
import type { Goods } from './goods.js';

/** Who and what one story is about, and when it is told. */
export type Scene = {
  readonly seed: number;
  readonly n: number;
  readonly store: SeededStore;
  readonly pledge: AskedPledge;
  readonly bureau: ResponsibleBureau;
  readonly reasons: readonly RoutingReason[];
  /** The accounts of the people in it, as far as they have one. */
  readonly people: Readonly<Partial<Record<Party, string>>> & { readonly shopper: string };
  readonly goods: Goods;
  readonly category: GoodsCategory;
  readonly random: Random;
  readonly now: Date;
};

const HOUR_MS = 60 * 60 * 1000;

export const hoursAgo = ({ now }: Scene, hours: number): Date =>
  new Date(now.getTime() - hours * HOUR_MS);
export const dayBefore = ({ now }: Scene, days: number): CivilDate =>
  addDays(civilDateOf(now), -days);

/** An hour of a day that lies so many days back; some minutes later for every scene. */
export const onDay = (scene: Scene, days: number, hour: number): Date =>
  new Date(startOfDay(dayBefore(scene, days)).getTime() + hour * HOUR_MS + (scene.n % 50) * 60_000);

/** Somebody acts in a role of the story. */
export function acting(scene: Scene, by: Party, at: Date) {
  const account = scene.people[by];
  return { by, ...(account ? { account } : {}), at, ruleBook: RULE_BOOK };
}

export const said = ({ goods, random }: Scene, words: readonly string[]): string =>
  random.pick(words).replaceAll('{goods}', goods.name.replace(/（.*/, ''));
