const DECODER = new TextDecoder('gb18030');
const LEADS = range(0x81, 0xfe);
const TRAILS = range(0x40, 0xfe);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Every sign of two bytes, by what it reads as. */
const BYTES = new Map(
  LEADS.flatMap((lead) =>
    TRAILS.map((trail): [string, readonly number[]] => {
      const bytes = [lead, trail];
      return [DECODER.decode(new Uint8Array(bytes)), bytes];
    }),
  ),
);

/** As a spreadsheet in Chinese saves a CSV; for text of ASCII and of signs of two bytes. */
export const gb18030 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...text].flatMap((sign) => BYTES.get(sign) ?? [sign.charCodeAt(0)]));
