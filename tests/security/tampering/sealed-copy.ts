import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '@anxintui/infra/audit/verify-audit';
import { makeSeal, sealsIn } from '@anxintui/shared/audit/make-seal';
import { hashOfSeal, publicKeyOf, sealKey } from '@anxintui/shared/audit/seal';
import { sealFiles } from '@anxintui/shared/audit/seal-files';
import { leavesOf, type SealStore } from '@anxintui/shared/audit/seal-store';
import { SEALED, storedLeaves } from '@anxintui/shared/audit/stored-leaves';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Connection, mongo } from 'mongoose';

export type Document = mongo.Document & { readonly _id: string };

/** A few documents of a living database in one of their own, with seals that somebody else keeps. */
export type SealedCopy = {
  readonly connection: Connection;
  readonly folder: string;
  readonly store: SealStore;
  /** Takes the documents over as they stand now. */
  readonly take: (from: Connection) => Promise<void>;
  readonly seal: (day: string) => Promise<void>;
  /** How far each document was when it was sealed last, by collection and id. */
  readonly sealedVersions: () => Promise<ReadonlyMap<string, number>>;
  /** Everything that the verifier finds. */
  readonly findings: () => Promise<string[]>;
  readonly drop: () => Promise<void>;
};

/** Of each collection those that have lived longest. */
const TAKEN = 4;

export async function sealedCopy(): Promise<SealedCopy> {
  const { connection, drop } = await testDatabase('sealed');
  const folder = await mkdtemp(join(tmpdir(), 'anxintui-seals-'));
  const store = sealFiles(folder);
  const key = sealKey(randomBytes(32));
  const keys = [publicKeyOf(key)];
  const stored = () => storedLeaves(connection);
  return {
    connection,
    folder,
    store,
    async take(from) {
      for (const name of SEALED) {
        const rows = from.collection<Document>(name);
        const lived = await rows.find().sort({ version: -1, _id: 1 }).limit(TAKEN).toArray();
        const known = await connection.collection<Document>(name).distinct('_id');
        const again = await rows.find({ _id: { $in: known } }).toArray();
        const copies = connection.collection<Document>(name);
        for (const { _id, ...row } of [...lived, ...again])
          await copies.replaceOne({ _id }, row, { upsert: true });
      }
    },
    async seal(day) {
      const asked = { day, at: new Date(`${day}T00:00:01+08:00`) };
      const made = await makeSeal({ store, key, stored }, await sealsIn(store), asked);
      if (!made) throw new Error(`somebody else has sealed ${day}`);
      const card = { _id: made.seal.number, hash: hashOfSeal(made.seal) };
      await connection.collection<typeof card>('seals').insertOne(card);
    },
    async sealedVersions() {
      const versions = new Map<string, number>();
      for (const seal of await sealsIn(store))
        for await (const { collection, id, version } of leavesOf(store, seal))
          versions.set(`${collection} ${id}`, version);
      return versions;
    },
    async findings() {
      const found: string[] = [];
      await verifyAudit({ connection, store, keys, found: (problem) => void found.push(problem) });
      return found;
    },
    async drop() {
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
