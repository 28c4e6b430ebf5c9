import { mongo } from 'mongoose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../testing/test-database.js';
import { connectMongo, mongoAddress } from './connect.js';

const settings = (address: string) => Object.fromEntries(new URL(address).searchParams);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the address of MongoDB', () => {
  it('carries the settings on which the promises rest', () => {
    expect(settings(mongoAddress('mongodb://127.0.0.1:27017/'))).toEqual({
      retryWrites: 'true',
      retryReads: 'true',
      w: 'majority',
      journal: 'true',
      readConcernLevel: 'majority',
      serverSelectionTimeoutMS: '5000',
      socketTimeoutMS: '20000',
      maxPoolSize: '50',
      wtimeoutMS: '5000',
    });
  });

  it('overrules weaker settings and keeps the others', () => {
    const address = mongoAddress('mongodb://h:1/?w=1&journal=false&replicaSet=rs0&tls=true');

    expect(settings(address)).toMatchObject({
      w: 'majority',
      journal: 'true',
      replicaSet: 'rs0',
      tls: 'true',
    });
  });

  it('names every member of a replica set', () => {
    expect(mongoAddress('mongodb://a:27017,b:27018,c:27019/shop?replicaSet=rs0')).toMatch(
      /^mongodb:\/\/a:27017,b:27018,c:27019\/shop\?/,
    );
  });

  it.each([
    ['mongodb://h:1/', undefined, '/anxintui'],
    ['mongodb://h:1', undefined, '/anxintui'],
    ['mongodb://h:1/shop', undefined, '/shop'],
    ['mongodb://h:1/shop', 'other', '/other'],
  ])('%s with the database %s leads to %s', (uri, database, path) => {
    expect(new URL(mongoAddress(uri, database)).pathname).toBe(path);
  });

  it('keeps the name and password in front', () => {
    expect(mongoAddress('mongodb://app:p%40ss@h:1/')).toContain(
      'mongodb://app:p%40ss@h:1/anxintui',
    );
  });
});

describe('connecting', () => {
  it('writes on a majority and the journal, and reads what a majority has', async () => {
    const { connection, drop } = await testDatabase('connect');

    const { writeConcern, readConcern } = connection.getClient().db();
    await drop();

    expect(writeConcern).toMatchObject({ w: 'majority', journal: true, wtimeoutMS: 5000 });
    expect(readConcern).toMatchObject({ level: 'majority' });
  });

  it.each([
    ['a server older than 6.0', { version: '5.0.31', setName: 'rs0' }, 'MongoDB 6.0 or newer'],
    ['a server that is no replica set', { version: '6.0.5' }, 'must run as a replica set'],
  ])('refuses %s', async (_, answer, why) => {
    const { uri, drop } = await testDatabase('refused');
    await drop();
    vi.spyOn(mongo.Db.prototype, 'command').mockResolvedValue(answer);

    await expect(connectMongo(uri)).rejects.toThrow(why);
  });
});
