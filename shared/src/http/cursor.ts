import { EdgeError } from './problem.js';

/** An opaque page mark; what is in it is nobody's business but the list's that made it. */
export const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');

export function fromCursor(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (cursorOf(place) !== cursor || place.length === 0) throw notOurs();
  return place;
}

/** The instant in a page mark. */
export function instantOf(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw notOurs();
  return at;
}

const NUMBERED = /^(?<at>\d{1,15}) (?<id>[\w-]{0,64})$/;

/** A page mark of a list that is ordered by a number, and by id among equals. */
export const numberedPlace = ({ at, id }: NumberedPlace): string => `${at} ${id}`;
export type NumberedPlace = { readonly at: number; readonly id: string };

export function fromNumberedPlace(place: string): NumberedPlace {
  const { at, id } = NUMBERED.exec(place)?.groups ?? {};
  if (at === undefined || id === undefined) throw notOurs();
  return { at: Number(at), id };
}

const NOT_OURS = {
  zh: '不是本列表给出的翻页标记',
  en: 'not a page mark that this list gave',
};
const notOurs = () =>
  new EdgeError(400, 'invalid-request', {
    errors: [{ parameter: 'after', detail: NOT_OURS }],
  });
