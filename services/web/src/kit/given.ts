/** What stands in an address, without the spaces around it; nothing where it is empty. */
export const givenText = (query: URLSearchParams, name: string): string | undefined =>
  query.get(name)?.trim() || undefined;

/** One of the values that a form offers; whatever else stands in the address is nothing. */
export function oneOf<V extends string>(
  values: readonly V[],
  given: string | undefined,
): V | undefined {
  return values.find((value) => value === given);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Whether it is written as a day, and that day exists. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** An address with what is known of the query; absent values are left out. */
export function withQuery(
  path: string,
  given: Readonly<Record<string, string | undefined>>,
): string {
  const known = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known)}`;
}
