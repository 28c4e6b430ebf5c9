/** One reading, shared by everybody who asks within some time; a reading that failed is nobody's answer. */
export function keptFor<T>(
  keptMs: number,
  { read, now }: { readonly read: (at: Date) => Promise<T>; readonly now: () => Date },
): () => Promise<T> {
  let last: { readonly at: Date; readonly reading: Promise<T> } | undefined;
  return () => {
    const at = now();
    if (last && Math.abs(at.getTime() - last.at.getTime()) < keptMs) return last.reading;
    const reading = read(at);
    last = { at, reading };
    reading.catch(() => {
      last = undefined;
    });
    return reading;
  };
}
