import { cursorOf, fromCursor, instantOf } from '@anxintui/shared/http/cursor';
import type { Disclosure } from '../domain/disclosure.js';

/** The page mark after a disclosure: several may be of one instant. */
export const markOfDisclosure = ({ at, id }: Pick<Disclosure, 'at' | 'id'>): string =>
  cursorOf(`${at.toISOString()} ${id}`);

export function placeOfDisclosure(mark: string): Pick<Disclosure, 'at' | 'id'> {
  const [at = '', id = ''] = fromCursor(mark).split(' ');
  return { at: instantOf(at), id };
}
