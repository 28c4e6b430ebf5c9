import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../aggregate/lifecycle.js';
import { isUnavailable, UnavailableError } from './unavailable.js';

const byServer = (code: number, errorLabels: string[] = []) =>
  new mongo.MongoServerError({ message: 'refused', code, errorLabels });

const UNMET = { code: 64, errmsg: 'waiting for replication timed out' };

describe('a caller should repeat', () => {
  it.each([
    ['when the connection was lost', new mongo.MongoNetworkError('lost')],
    ['when the server did not answer in time', new mongo.MongoNetworkTimeoutError('late')],
    ['when a document is still being written', new UnavailableError('being written')],
    [
      'when the write concern was not met',
      new mongo.MongoWriteConcernError({ ok: 1, writeConcernError: UNMET }),
    ],
    ['when the connection pool was cleared', new mongo.MongoError('pool cleared')],
    ['when the server says that a repeat may do', byServer(1, ['RetryableWriteError'])],
  ])('%s', (_, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    [6, 'HostUnreachable'],
    [7, 'HostNotFound'],
    [50, 'MaxTimeMSExpired'],
    [64, 'WriteConcernFailed'],
    [89, 'NetworkTimeout'],
    [91, 'ShutdownInProgress'],
    [100, 'UnsatisfiableWriteConcern'],
    [134, 'ReadConcernMajorityNotAvailableYet'],
    [189, 'PrimarySteppedDown'],
    [262, 'ExceededTimeLimit'],
    [9001, 'SocketException'],
    [10107, 'NotWritablePrimary'],
    [11600, 'InterruptedAtShutdown'],
    [11602, 'InterruptedDueToReplStateChange'],
    [13388, 'StaleConfig'],
    [13435, 'NotPrimaryNoSecondaryOk'],
    [13436, 'NotPrimaryOrSecondary'],
  ])('when the server answers %i (%s)', (code) => {
    expect(isUnavailable(byServer(code))).toBe(true);
  });
});

describe('repeating would not help', () => {
  it.each([
    ['a duplicate key', byServer(11000)],
    ['a command that the server does not know', byServer(59)],
    ['a question put wrongly', new mongo.MongoInvalidArgumentError('wrong')],
    ['a refusal of the domain', new DomainError('conflict', 'a-code', 'refused')],
    ['a mistake of our own', new TypeError('undefined is not a function')],
    ['nothing', undefined],
  ])('against %s', (_, error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
