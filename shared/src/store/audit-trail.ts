import { z } from 'zod';
import type { AuditTrail, TrailPlace } from '../aggregate/audit-trail.js';
import { verifyHistory } from '../aggregate/verify.js';
import type { Row, RowModel } from './aggregate-model.js';

const none = () => undefined;
const AtStore = z.object({ storeId: z.string() }).optional().catch(none);
/** Only what tells the place: a trail is looked at when something may be wrong with the facts. */
const PlacedFacts = z.object({
  bureau: z
    .object({ path: z.array(z.string()) })
    .optional()
    .catch(none),
  seller: AtStore,
  respondent: AtStore,
  store: z.object({ id: z.string() }).optional().catch(none),
  division: z.string().optional().catch(none),
});

/** The trail of one aggregate, verified as it is read; null when there is none. */
export async function auditTrail(model: RowModel, id: string): Promise<AuditTrail | null> {
  const row = await model.findOne({ _id: id }).select({ outbox: 0 }).lean<Row>();
  if (!row) return null;
  const { version, head, history } = row;
  return { id, version, head, history, problems: problemsOf(row), place: placeOf(row.facts) };
}

function problemsOf({ _id, version, head, clocks, facts, history }: Row): string[] {
  try {
    return verifyHistory({ ...facts, id: _id, version, head, clocks }, history);
  } catch {
    return ['the aggregate cannot be read any more'];
  }
}

function placeOf(facts: unknown): TrailPlace {
  const { bureau, seller, respondent, store, division } = PlacedFacts.safeParse(facts).data ?? {};
  const storeId = seller?.storeId ?? respondent?.storeId ?? store?.id;
  return {
    ...(bureau ? { bureauPath: bureau.path } : {}),
    ...(storeId === undefined ? {} : { storeId }),
    ...(division === undefined ? {} : { division }),
  };
}
