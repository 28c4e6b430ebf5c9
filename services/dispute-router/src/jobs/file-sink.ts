import { appendFile, chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Sink } from '@anxintui/identity/commands';
import { wordsOf } from './words-of.js';

const OWNER_ONLY = 0o700;
const OWNER_WRITES = 0o600;

/**
 * For trying the product on one's own machine: every message is a line of JSON in a file that its owner alone can read,
 * with the number it would have gone to and its words, codes and all.
 */
export const fileSink = (path: string): Sink => ({
  async send(parcel) {
    const { id, channel, recipient, to, topic } = parcel;
    const line = { id, channel, to: to ?? recipient, topic, words: wordsOf(parcel) };
    await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY });
    await appendFile(path, `${JSON.stringify(line)}\n`, { mode: OWNER_WRITES });
    await chmod(path, OWNER_WRITES);
  },
});
