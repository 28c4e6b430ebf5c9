import { type BlindIndex, blindIndex } from '@anxintui/shared/store/blind-index';
import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import {
  type Envelope,
  type KeyVault,
  keyVault,
  sealOnce,
  unsealOnce,
} from '@anxintui/shared/store/key-vault';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { z } from 'zod';
import type { Invitation, Invitations } from '../domain/invitation.js';
import type { PeopleKeys } from './person-sealing.js';

type InvitationRow = Omit<Invitation, 'id' | 'name' | 'phone'> & {
  readonly _id: string;
  /** Name and phone, under a key of its own. */
  readonly person: Envelope;
  readonly phoneIndex: string;
};
const COLLECTION = 'invitations';
/** Long enough to answer who invited whom; what it says of the person goes with it. */
const KEPT_AFTER_END_S = 90 * 24 * 60 * 60;

export function invitationModel(connection: Connection): Model<InvitationRow> {
  const text = { type: String, required: true } as const;
  const schema = new Schema<InvitationRow>(
    {
      _id: text,
      person: { type: Schema.Types.Mixed, required: true },
      phoneIndex: text,
      role: text,
      enterpriseId: text,
      storeId: String,
      rights: [String],
      invitedBy: text,
      invitedAt: { type: Date, required: true },
      until: { type: Date, required: true },
      fingerprint: { type: String },
      acceptedAt: Date,
      acceptedBy: String,
      revokedAt: Date,
    },
    { strict: 'throw', versionKey: false, collection: COLLECTION },
  )
    .index({ phoneIndex: 1, until: 1 }, { name: 'invited' })
    .index({ enterpriseId: 1, _id: 1 }, { name: 'enterprise' })
    .index({ until: 1 }, { name: 'ended', expireAfterSeconds: KEPT_AFTER_END_S });
  return connection.models[COLLECTION] ?? connection.model<InvitationRow>(COLLECTION, schema);
}

export function mongoInvitations(connection: Connection, keys: PeopleKeys): Invitations {
  const model = invitationModel(connection);
  const seals = invitationSeals(keys);
  const read = async (found: readonly InvitationRow[]) => Promise.all(found.map(seals.open));
  return {
    async create(invitation) {
      try {
        await model.insertMany([await seals.row(invitation)]);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    async find(id) {
      const row = await model.findOne({ _id: id }).lean<InvitationRow>();
      return row && seals.open(row);
    },
    async waitingFor(phone, now) {
      const waiting = { phoneIndex: seals.indexOf('phone', phone), ...stillOpen(now) };
      return read(await model.find(waiting).sort({ until: 1, _id: 1 }).lean<InvitationRow[]>());
    },
    async ofEnterprise(enterpriseId, { limit, after }) {
      const past = after === undefined ? {} : { _id: trusted({ $gt: after }) };
      const found = model.find({ enterpriseId, ...past }).sort({ _id: 1 });
      return read(await found.limit(limit).lean<InvitationRow[]>());
    },
    async accept(id, acceptedBy, at) {
      const { matchedCount } = await model.updateOne(
        { _id: id, ...stillOpen(at) },
        { $set: { acceptedAt: at, acceptedBy } },
      );
      return matchedCount === 1;
    },
    async revoke(id, at) {
      await model.updateOne({ _id: id, ...stillOpen(at) }, { $set: { revokedAt: at } });
    },
  };
}

const stillOpen = (now: Date) => ({
  until: trusted({ $gt: now }),
  acceptedAt: trusted({ $exists: false }),
  revokedAt: trusted({ $exists: false }),
});

const Person = z.object({ name: z.string(), phone: z.string() });

function invitationSeals({ data, index }: PeopleKeys) {
  const vault: KeyVault = keyVault(data);
  const indexOf: BlindIndex = blindIndex(index);
  const placeOf = (id: string) => ({ collection: COLLECTION, id, field: 'person' });
  return {
    indexOf,
    async row({ id, name, phone, ...invitation }: Invitation): Promise<InvitationRow> {
      const person = await sealOnce(vault, JSON.stringify({ name, phone }), placeOf(id));
      return { _id: id, ...invitation, person, phoneIndex: indexOf('phone', phone) };
    },
    async open({ _id, person, phoneIndex: _, ...invitation }: InvitationRow): Promise<Invitation> {
      const opened = Person.parse(JSON.parse(await unsealOnce(vault, person, placeOf(_id))));
      return { id: _id, ...invitation, ...opened };
    },
  };
}
