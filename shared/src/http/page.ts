import { cursorOf, fromCursor } from './cursor.js';
import type { Answer } from './endpoint.js';

/** What a list asks its repository for: how many, in which status, after which place. */
type Page<Status> = { readonly limit: number; readonly status?: Status; readonly after?: string };
type Asked<Status> = {
  readonly limit?: number | undefined;
  readonly status?: Status | undefined;
  readonly after?: string | undefined;
};
const USUAL = 20;

export const pageAsked = <Status>({
  limit = USUAL,
  status,
  after,
}: Asked<Status>): Page<Status> => ({
  limit,
  ...(status === undefined ? {} : { status }),
  ...(after === undefined ? {} : { after: fromCursor(after) }),
});

/** One page of a list ordered by id; `next` is null on the last one. */
export function pageAnswer<Row>(
  rows: readonly Row[],
  { limit, idOf, view }: { limit: number; idOf: (row: Row) => string; view: (row: Row) => object },
): Answer {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { body: { items: rows.map(view), next: last ? cursorOf(idOf(last)) : null } };
}
