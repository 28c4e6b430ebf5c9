import mongoose, { type Connection } from 'mongoose';

/** Every write waits for a majority and the journal; an unknown outcome is told within five seconds. */
const REQUIRED = {
  retryWrites: 'true',
  retryReads: 'true',
  w: 'majority',
  journal: 'true',
  readConcernLevel: 'majority',
  serverSelectionTimeoutMS: '5000',
  socketTimeoutMS: '20000',
  maxPoolSize: '50',
  wtimeoutMS: '5000',
};
const LEAST_VERSION = 6;

mongoose.set('strictQuery', 'throw');
mongoose.set('sanitizeFilter', true);
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

const ADDRESS =
  /^(?<servers>mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/(?<named>[^?]*))?(?:\?(?<options>.*))?$/;
const USUAL_DATABASE = 'anxintui';

/** The address with the settings on which the product's promises rest; a database name is put in where one is given. */
export function mongoAddress(uri: string, database?: string): string {
  const parts = ADDRESS.exec(uri)?.groups;
  if (!parts) throw new Error('MONGODB_URI is no address of a MongoDB');
  const { servers, named, options } = parts;
  const settings = new URLSearchParams(options);
  for (const [name, value] of Object.entries(REQUIRED)) settings.set(name, value);
  return `${servers}/${database ?? (named || USUAL_DATABASE)}?${settings}`;
}

/** Connects and refuses a server that cannot carry the promises: older than MongoDB 6.0, or no replica set. */
export async function connectMongo(uri: string, database?: string): Promise<Connection> {
  const connection = await mongoose
    .createConnection(mongoAddress(uri, database), { ignoreUndefined: false })
    .asPromise();
  await assertServer(connection);
  return connection;
}

async function assertServer(connection: Connection): Promise<void> {
  const admin = connection.getClient().db('admin');
  const { version } = await admin.command({ buildInfo: 1 });
  if (Number.parseInt(version, 10) < LEAST_VERSION)
    throw new Error(`MongoDB ${LEAST_VERSION}.0 or newer is needed; this one is ${version}`);
  const { setName } = await admin.command({ hello: 1 });
  if (!setName) throw new Error('MongoDB must run as a replica set (of one member at least)');
}
