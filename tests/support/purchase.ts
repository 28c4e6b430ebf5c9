import { EligibilityView } from '@anxintui/shared/contracts/eligibility';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import { z } from 'zod';
import { API, type Person } from './people.js';

type Bought = {
  readonly storeId: string;
  readonly on: string;
  readonly delivery?: 'self-pickup' | 'delivered';
  /** The day of the purchase where it is not given. */
  readonly receivedOn?: string;
  readonly category?: GoodsCategory;
};
/** What was said of one purchase before the way to the store, and what became of its filing. */
type Judged = {
  readonly answer: string;
  /** The version of the pledge that judges, and until when the goods may go back. */
  readonly version?: number | undefined;
  readonly until?: string | undefined;
  /** The number of the return, or why there is none. */
  readonly filed: string;
};

const Filed = z.union([
  z.looseObject({ id: z.string() }).transform(() => 'filed'),
  z.looseObject({ type: z.string() }).transform(({ type }) => type.replace('/problems/', '')),
]);

/** Asks whether something may go back, then files it at the same moment. */
export async function judged(shopper: Person, bought: Bought): Promise<Judged> {
  const { storeId, on, delivery = 'self-pickup', category = 'clothing' } = bought;
  const { receivedOn = on } = bought;
  const query = new URLSearchParams({ storeId, on, receivedOn, delivery, category });
  const { outcome, until, pledge } = await shopper.get(
    `${API}/eligibility?${query}`,
    EligibilityView,
  );
  const { body } = await shopper.send({
    method: 'POST',
    path: `${API}/returns`,
    body: {
      storeId,
      purchase: { on, receivedOn, delivery, proof: { kind: 'receipt', number: 'R-7' } },
      items: [{ name: '外套', category, quantity: 1, paidFen: 29_900 }],
    },
  });
  return { answer: outcome, version: pledge?.version, until, filed: Filed.parse(body) };
}
