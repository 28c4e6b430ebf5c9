/** Where something stands in every sealed list: by collection, then by id. */
export type Place = { readonly collection: string; readonly id: string };
/** What the streams have of one document; `at` tells the stream. */
export type Group<T> = Place & { readonly found: readonly Found<T>[] };
type Found<T> = { readonly at: number; readonly item: T };
type Stream<T> = { readonly at: number; readonly rest: AsyncIterator<T> };
type Head<T> = Found<T> & Stream<T>;

const compared = (a: Place, b: Place): number =>
  byText(a.collection, b.collection) || byText(a.id, b.id);
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Ordered streams side by side, document by document: never more in memory than one item of each. */
export async function* sideBySide<T extends Place>(
  streams: readonly AsyncIterable<T>[],
): AsyncGenerator<Group<T>> {
  const open = streams.map((stream, at) => ({ at, rest: stream[Symbol.asyncIterator]() }));
  const heads: Head<T>[] = [];
  try {
    for (const stream of open) await advance(heads, stream);
    for (let head = heads.shift(); head; head = heads.shift()) {
      const found = [head, ...others(heads, head.item)];
      yield { collection: head.item.collection, id: head.item.id, found };
      for (const { item, ...stream } of found) await advance(heads, stream, item);
    }
  } finally {
    await Promise.all(open.map(({ rest }) => rest.return?.()));
  }
}

/** Takes out what the other streams have of the same document. */
function others<T extends Place>(heads: Head<T>[], item: T): Head<T>[] {
  const end = heads.findIndex((head) => compared(head.item, item) !== 0);
  return heads.splice(0, end === -1 ? heads.length : end);
}

/** Puts the next item of a stream where it belongs among those that wait. */
async function advance<T extends Place>(
  heads: Head<T>[],
  { at, rest }: Stream<T>,
  before?: T,
): Promise<void> {
  const { done, value: item } = await rest.next();
  if (done) return;
  if (before && compared(before, item) >= 0)
    throw new Error(`${item.collection} ${item.id} is out of order`);
  heads.splice(positionOf(heads, item, at), 0, { at, item, rest });
}

function positionOf<T extends Place>(heads: readonly Head<T>[], item: T, at: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (comesBefore(heads[middle], item, at)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const comesBefore = <T extends Place>(head: Head<T> | undefined, item: T, at: number): boolean =>
  head !== undefined && (compared(head.item, item) || head.at - at) < 0;
