import type { ChangeStoreBody, RegisterStoreBody } from '@anxintui/shared/contracts/registry';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { z } from 'zod';
import type { Store } from '../../kit/use-own-stores.js';

/** A store as the forms have it; a field that was emptied is null or an empty text. */
export type ToldStore = {
  readonly name: string;
  readonly division: string;
  readonly zone?: string | null;
  readonly address: string;
  readonly categories: readonly GoodsCategory[];
  readonly openingHours?: string | null;
  readonly lng?: number | null;
  readonly lat?: number | null;
};
type NewStore = z.input<typeof RegisterStoreBody>;
type Change = z.input<typeof ChangeStoreBody>;

const pointOf = ({ lng, lat }: ToldStore) =>
  typeof lng === 'number' && typeof lat === 'number' ? { lng, lat } : null;

/** What is empty is not told. */
export function newStore(told: ToldStore): NewStore {
  const { name, division, zone, address, categories, openingHours } = told;
  const point = pointOf(told);
  return {
    name,
    division,
    address,
    categories: [...categories],
    ...(zone ? { zone } : {}),
    ...(openingHours ? { openingHours } : {}),
    ...(point ? { point } : {}),
  };
}

/** A store as the form begins with it. */
export function toldOf(store: Store): ToldStore {
  const { name, division, address, categories, openingHours = null, point } = store;
  const { lng = null, lat = null } = point ?? {};
  return { name, division, address, categories, openingHours, lng, lat };
}

/** Only what is different; a fact that was emptied is taken away. */
export function changeOf(store: Store, told: ToldStore): Change {
  const { name, address, categories } = told;
  const now: Change = {
    name,
    address,
    categories: [...categories],
    openingHours: told.openingHours || null,
    point: pointOf(told),
  };
  const before: Change = { ...newStore(toldOf(store)) };
  const { openingHours = null, point = null } = before;
  const was: Readonly<Record<string, unknown>> = { ...before, openingHours, point };
  const changed = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field]),
  );
  return Object.fromEntries(changed);
}
