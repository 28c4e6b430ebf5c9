import type { Readable } from 'node:stream';
import { fromBufferPromise } from 'yauzl';

const MOST_PARTS = 1_000;

/** One file inside a ZIP; `open` unpacks it as it is read. */
export type ZipPart = { readonly name: string; readonly open: () => Promise<Readable> };

/**
 * What a ZIP holds, by the directory at its end. How large a part says that it is goes unchecked: it is measured where
 * it is unpacked. Throws on what is no whole ZIP, and on far more parts than a workbook has.
 */
export async function partsOf(zip: Buffer): Promise<ZipPart[]> {
  const file = await fromBufferPromise(zip, { validateEntrySizes: false });
  if (file.entryCount > MOST_PARTS) throw new RangeError('too many parts');
  const parts: ZipPart[] = [];
  for await (const entry of file.eachEntry()) {
    const open = (): Promise<Readable> => file.openReadStreamPromise(entry);
    parts.push({ name: entry.fileName, open });
  }
  return parts;
}
