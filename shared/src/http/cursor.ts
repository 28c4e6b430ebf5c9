import { EdgeError } from './problem.js';

/** An opaque page mark; what is in it is nobody's business but the list's that made it. */
export const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');

export function fromCursor(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (cursorOf(place) !== cursor || place.length === 0) throw notOurs();
  return place;
}

export function instantFromCursor(cursor: string): Date {
  const at = new Date(fromCursor(cursor));
  if (Number.isNaN(at.getTime())) throw notOurs();
  return at;
}

const notOurs = () =>
  new EdgeError(400, 'invalid-request', {
    errors: [{ parameter: 'after', detail: 'not a page mark that this list gave' }],
  });
