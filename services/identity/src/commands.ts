import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { mongoDeliveries } from './db/deliveries.js';
import { mongoOwners } from './db/enterprise-owners.js';
import { mongoErasures } from './db/erasures.js';
import { mongoNotices } from './db/notices.js';
import { mongoPeople } from './db/people.js';
import type { PeopleKeys } from './db/person-sealing.js';
import { mongoPreferences } from './db/preferences.js';
import { mongoSessions } from './db/sessions.js';
import { mongoStaff } from './db/staff.js';
import { textSeal } from './db/text-seal.js';
import type { NewDelivery, Sink } from './domain/delivery.js';
import type { Notice } from './domain/notice.js';
import { type Delivered, deliver } from './use-cases/deliver.js';
import { erasePerson } from './use-cases/erase.js';
import { grantOwner, type Registered } from './use-cases/grant-owner.js';

export type { Parcel, Sink } from './domain/delivery.js';
export type { Notice, Recipient } from './domain/notice.js';
export type { Delivered } from './use-cases/deliver.js';
export type { Registered } from './use-cases/grant-owner.js';

/** What the dispute router may ask of identity. */
export type IdentityCommands = {
  readonly postNotice: (notice: Notice) => Promise<void>;
  readonly queueDelivery: (delivery: NewDelivery) => Promise<void>;
  /** Makes whoever has registered an enterprise its first owner; safe to repeat. */
  readonly grantOwner: (registered: Registered) => Promise<void>;
  /** One turn of sending what is due, at most so many. */
  readonly deliver: (sink: Sink, limit: number) => Promise<Delivered>;
  /** Some of those who have asked to be forgotten, whoever waits for an answer the longest first. */
  readonly erasuresDue: (limit: number) => Promise<readonly string[]>;
  /** Nothing concerns them any more: destroys what is known of them, if they have asked for it. */
  readonly erasePerson: (accountId: string) => Promise<void>;
};

export function identityCommands(
  connection: Connection,
  now: () => Date,
  keys: PeopleKeys,
): IdentityCommands {
  const deliveries = mongoDeliveries(connection);
  const people = mongoPeople(connection, keys);
  const preferences = mongoPreferences(connection);
  const texts = textSeal(keys.data);
  const [erasures, sessions] = [mongoErasures(connection), mongoSessions(connection)];
  return {
    postNotice: mongoNotices(connection).post,
    queueDelivery: deliveries.queue,
    grantOwner: (registered) =>
      grantOwner(
        {
          accounts: mongoAccounts(connection),
          staff: mongoStaff(connection),
          owners: mongoOwners(connection),
        },
        registered,
      ),
    erasuresDue: (limit) => erasures.due(limit, now()),
    erasePerson: (accountId) =>
      erasePerson({ erasures, people, sessions, preferences, now }, accountId),
    deliver: (sink, limit) => deliver({ deliveries, people, preferences, texts, sink, now }, limit),
  };
}
