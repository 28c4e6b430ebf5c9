import type { Connection } from 'mongoose';
import { mongoDeliveries } from './db/deliveries.js';
import { mongoNotices } from './db/notices.js';
import type { NewDelivery, Sink } from './domain/delivery.js';
import type { Notice } from './domain/notice.js';
import { type Delivered, deliver } from './use-cases/deliver.js';

export type { Sink } from './domain/delivery.js';
export type { Notice, Recipient } from './domain/notice.js';
export type { Delivered } from './use-cases/deliver.js';

/** What the dispute router may ask of identity. */
export type IdentityCommands = {
  readonly postNotice: (notice: Notice) => Promise<void>;
  readonly queueDelivery: (delivery: NewDelivery) => Promise<void>;
  /** One turn of sending what is due, at most so many. */
  readonly deliver: (sink: Sink, limit: number) => Promise<Delivered>;
};

export function identityCommands(connection: Connection, now: () => Date): IdentityCommands {
  const deliveries = mongoDeliveries(connection);
  return {
    postNotice: mongoNotices(connection).post,
    queueDelivery: deliveries.queue,
    deliver: (sink, limit) => deliver({ deliveries, sink, now }, limit),
  };
}
