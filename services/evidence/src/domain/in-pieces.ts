export type NumberedPiece = {
  readonly piece: Buffer;
  readonly number: number;
  readonly isLast: boolean;
};

/** The same bytes in pieces of one size; only the last may be shorter, and there is always one. */
export async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<NumberedPiece> {
  let held: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const each of bytes) {
    held.push(Buffer.from(each.buffer, each.byteOffset, each.byteLength));
    length += each.byteLength;
    if (length <= size) continue;
    const all = Buffer.concat(held);
    let at = 0;
    for (; all.length - at > size; at += size, number += 1)
      yield { piece: all.subarray(at, at + size), number, isLast: false };
    held = [all.subarray(at)];
    length = all.length - at;
  }
  yield { piece: Buffer.concat(held), number, isLast: true };
}
