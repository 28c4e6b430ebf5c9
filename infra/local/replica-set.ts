import { mongo } from 'mongoose';
import { until } from './until.js';

const PRIMARY_WITHIN_MS = 60_000;
const ASK_WITHIN_MS = 200;
const NOT_YET_INITIALIZED = 94;

type Address = { readonly port: number; readonly replicaSet: string };
type ReplicaSetConfig = { version: number; members: { _id: number; host: string }[] };

/** Makes the mongod at this port the primary of a replica set of one, whatever its past. */
export async function becomePrimary(at: Address, isRunning: () => boolean): Promise<void> {
  let last: unknown;
  const isPrimary = async () => {
    if (!isRunning()) throw new Error(`MongoDB on port ${at.port} ended; see its log`);
    return tryToBePrimary(at).catch((error: unknown) => {
      last = error;
      return false as const;
    });
  };
  await until(`MongoDB on port ${at.port}`, PRIMARY_WITHIN_MS, isPrimary).catch(
    (error: unknown) => {
      throw new Error(String(error), { cause: last });
    },
  );
}

/**
 * Each attempt has a client of its own: one whose first attempt was refused never recovers, and a
 * mongod that looks for itself at an address it no longer has drops its connections.
 */
async function tryToBePrimary(at: Address): Promise<boolean> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${at.port}/?directConnection=true`, {
    serverSelectionTimeoutMS: ASK_WITHIN_MS,
  });
  try {
    const admin = client.db('admin');
    const { isWritablePrimary } = await admin.command({ hello: 1 });
    if (isWritablePrimary !== true) await ensureMember(admin, at);
    return isWritablePrimary === true;
  } finally {
    await client.close();
  }
}

async function ensureMember(admin: mongo.Db, at: Address): Promise<void> {
  const host = `127.0.0.1:${at.port}`;
  const config = await currentConfig(admin);
  if (config === null) {
    const members = [{ _id: 0, host }];
    await admin.command({ replSetInitiate: { _id: at.replicaSet, members } });
    return;
  }
  const [member] = config.members;
  if (member?.host === host) return;
  // Its old port was taken by somebody else: the member list names an address it is not at, so
  // only a forced change brings it back.
  const moved = { ...config, version: config.version + 1, members: [{ ...member, host }] };
  await admin.command({ replSetReconfig: moved, force: true });
}

async function currentConfig(admin: mongo.Db): Promise<ReplicaSetConfig | null> {
  try {
    const answer = await admin.command({ replSetGetConfig: 1 });
    return answer['config'];
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}
