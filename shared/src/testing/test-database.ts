import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { connectMongo } from '../store/connect.js';

export type TestDatabase = {
  readonly connection: Connection;
  readonly uri: string;
  /** Drops the database and lets go of the server. */
  readonly drop: () => Promise<void>;
};

/** A fresh database on the MongoDB of this run; its name begins with `name`, so that a stray one can be told. */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const uri = process.env['TEST_MONGODB_URI'];
  if (!uri) throw new Error('TEST_MONGODB_URI is not set; run the tests with: npm test');
  const connection = await connectMongo(uri, `${name}-${randomUUID().slice(0, 8)}`);
  return {
    connection,
    uri,
    async drop() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
