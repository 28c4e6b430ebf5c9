import { mongo } from 'mongoose';

/** Server codes after which nobody can say whether a write was kept, or that pass by themselves. */
const PASSING = new Set([
  6, 7, 50, 64, 89, 91, 100, 134, 189, 262, 9001, 10107, 11600, 11602, 13388, 13435, 13436,
]);

/** What was written is not to be read yet, or somebody else's answer is awaited: the caller should repeat. */
export class UnavailableError extends Error {
  override name = 'UnavailableError';
}

/** A socket that broke before the driver could put it into words of its own. */
const BROKEN_SOCKET = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT']);

/** True when the database could not be reached or did not confirm in time: the caller should repeat, not give up. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof UnavailableError) return true;
  // A group of inserts as a whole: what each document was refused for never comes this far.
  if (error instanceof mongo.MongoBulkWriteError) return true;
  if (error instanceof mongo.MongoServerError) return isPassing(error);
  if (error instanceof mongo.MongoError) return !(error instanceof mongo.MongoInvalidArgumentError);
  return error instanceof Error && 'code' in error && BROKEN_SOCKET.has(String(error.code));
}

const isPassing = (error: mongo.MongoServerError): boolean =>
  PASSING.has(Number(error.code)) ||
  error instanceof mongo.MongoWriteConcernError ||
  error.hasErrorLabel('RetryableWriteError');
