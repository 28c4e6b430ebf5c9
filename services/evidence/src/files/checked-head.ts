import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { UploadType } from '@anxintui/shared/vocabulary/uploads';

/** As much as it takes to tell what a file is. */
const HEAD_BYTES = 4100;

/** The same bytes; refuses, before any of them is kept, what is not of the type that it is said to be. */
export async function* checkedHead(
  bytes: AsyncIterable<Uint8Array>,
  type: UploadType,
): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const each of bytes) {
    if (!head) {
      yield each;
      continue;
    }
    head = Buffer.concat([head, each]);
    if (head.length < HEAD_BYTES) continue;
    await assertType(head, type);
    yield head;
    head = undefined;
  }
  if (!head) return;
  await assertType(head, type);
  yield head;
}

async function assertType(head: Buffer, type: UploadType): Promise<void> {
  if (head.length === 0) throw new DomainError('rule-broken', 'empty-file', 'no bytes');
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found?.mime !== type)
    throw new DomainError('rule-broken', 'file-of-another-type', `this is no ${type}`);
}
