/** A promise that was not kept: which one, and by what. */
export type Violation = { readonly kind: string; readonly what: string };

/** The violation, where it is one. */
export const unless = (isKept: boolean, kind: string, what: string): Violation[] =>
  isKept ? [] : [{ kind, what }];

export function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
