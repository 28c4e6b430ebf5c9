import { createHmac, hash, randomBytes } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import type { SsoAttempts, SsoSeeds } from '../domain/sso.js';

type AttemptRow = { readonly _id: string; readonly until: Date };
const COLLECTION = 'ssoAttempts';
const KEPT_AFTER_END_S = 60 * 60;
const SEED_BYTES = 32;

/** The TTL index only tidies up: whether an attempt is still good is decided by comparison. */
export function ssoAttemptModel(connection: Connection): Model<AttemptRow> {
  const schema = new Schema<AttemptRow>(
    { _id: { type: String, required: true }, until: { type: Date, required: true } },
    { strict: 'throw', versionKey: false, collection: COLLECTION },
  ).index({ until: 1 }, { name: 'ended', expireAfterSeconds: KEPT_AFTER_END_S });
  return connection.models[COLLECTION] ?? connection.model<AttemptRow>(COLLECTION, schema);
}

export function mongoSsoAttempts(connection: Connection): SsoAttempts {
  ssoAttemptModel(connection);
  const rows = connection.collection<AttemptRow>(COLLECTION);
  const idOf = (state: string) => hash('sha256', state, 'hex');
  return {
    async begin(state, until) {
      await rows.insertOne({ _id: idOf(state), until });
    },
    async take(state, now) {
      const { deletedCount } = await rows.deleteOne({ _id: idOf(state), until: { $gt: now } });
      return deletedCount === 1;
    },
  };
}

const derived = (seed: string, purpose: string): string =>
  createHmac('sha256', seed).update(`anxintui sso ${purpose}`).digest('base64url');

export const ssoSeeds: SsoSeeds = {
  create: () => randomBytes(SEED_BYTES).toString('base64url'),
  secretsOf: (seed) => ({
    state: derived(seed, 'state'),
    nonce: derived(seed, 'nonce'),
    verifier: derived(seed, 'verifier'),
  }),
};
