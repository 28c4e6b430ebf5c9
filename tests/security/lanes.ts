const AT_A_TIME = 8;

/** Does it for each, a few at a time. */
export async function inLanes<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
  atATime = AT_A_TIME,
): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
}
