import type { ZipPart } from './zip-parts.js';

/** What a ZIP may unpack to: all of it, and the texts that its cells share, which are held in memory. */
export type Limits = { readonly all: number; readonly sharedTexts: number };

/**
 * Whether a ZIP stays within the limits when it is really unpacked: what it says of itself is no evidence. Throws on
 * what is damaged.
 */
export async function unpacksWithin(parts: readonly ZipPart[], limits: Limits): Promise<boolean> {
  let left = limits.all;
  for (const part of parts) {
    const most = part.name.endsWith('sharedStrings.xml') ? limits.sharedTexts : left;
    const size = await sizeOf(part, Math.min(most, left));
    if (size === null) return false;
    left -= size;
  }
  return true;
}

/** Null when it is more than so many bytes. */
async function sizeOf(part: ZipPart, most: number): Promise<number | null> {
  let size = 0;
  for await (const piece of await part.open()) {
    size += piece.length;
    if (size > most) return null;
  }
  return size;
}
