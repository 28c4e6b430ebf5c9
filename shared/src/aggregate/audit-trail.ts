import type { Entry, Standing } from './history.js';

/** Where an aggregate belongs, as far as its own facts say so; from this follows whose auditors may see it. */
export type TrailPlace = {
  readonly bureauPath?: readonly string[];
  readonly storeId?: string;
  readonly division?: string;
};

/** Everything that happened to one aggregate, and whatever is wrong with that account of it. */
export type AuditTrail = Standing & {
  readonly id: string;
  readonly history: readonly Entry[];
  readonly problems: readonly string[];
  readonly place: TrailPlace;
};
