import type { CasesQuery, ExportCasesQuery } from '@anxintui/shared/contracts/case-lists';
import { cursorOf, fromNumberedPlace, numberedPlace } from '@anxintui/shared/http/cursor';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { z } from 'zod';
import type { Mark, Narrowed, OrderOfCases } from '../domain/case-desks.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { listedCase, STEPS, sortable } from '../domain/listed-case.js';
import type { AskedOfDesk } from '../use-cases/read-desk.js';

type Query = z.output<typeof ExportCasesQuery>;

/** Whether somebody asks for more than their plain list by number. */
export const isAboutDesk = (query: z.output<typeof CasesQuery>): boolean =>
  [query.view, query.kind, query.store, query.division, query.officer, query.q, query.sort].some(
    (given) => given !== undefined,
  );

export const askedOfDesk = (query: Query, actor: Actor): AskedOfDesk => ({
  view: query.view,
  statuses: query.status,
  q: query.q,
  narrowed: narrowedBy(query, actor),
});

const narrowedBy = ({ kind, store, division, officer }: Query, actor: Actor): Narrowed => ({
  ...(kind === undefined ? {} : { kind }),
  ...(store === undefined ? {} : { storeId: store }),
  ...(division === undefined ? {} : { division }),
  ...(officer === undefined ? {} : { officer: inCharge(officer, actor) }),
});

function inCharge(officer: string, { accountId }: Actor): string {
  if (officer === 'none') return '';
  return officer === 'me' ? accountId : officer;
}

/** The most urgent first, unless something else is asked for. */
export const orderOf = ({ sort = 'due', order = 'asc' }: Query): OrderOfCases => ({
  by: sort,
  isDescending: order === 'desc',
});

const BETWEEN = '_';

/** A page mark: by what the last case was sorted, its step, and its number. */
export function markOf(dispute: DisputeCase, { by }: OrderOfCases): string {
  const { step = 'filed', due = '', filed = '' } = listedCase(dispute) ?? {};
  const [at = ''] = (by === 'filed' ? filed : due).split(' ');
  return cursorOf(numberedPlace({ at: Number(at), id: `${step}${BETWEEN}${dispute.id}` }));
}

/** The place behind a mark; one that no list of ours gave is refused. */
export function markedPlace(place: string): Mark {
  const { at, id } = fromNumberedPlace(place);
  const [named = '', number = ''] = id.split(BETWEEN);
  const step = STEPS.find((each) => each === named) ?? 'filed';
  return { step, key: `${sortable(new Date(at))} ${number}` };
}
