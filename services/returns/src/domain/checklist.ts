import {
  type GoodsCategory,
  INTACT_CHECKLIST,
  type IntactPoint,
} from '@anxintui/shared/vocabulary/claims';
import type { IntactConditions, JudgedBy, ReturnItem } from './return-request.js';

type Judging = Pick<JudgedBy, 'conditions'>;

/** What is looked at when goods of a category come back: that of the pledge, where it asks for less. */
export const checklistOf = (
  { conditions }: Judging,
  category: GoodsCategory,
): readonly IntactPoint[] => conditions?.[category] ?? INTACT_CHECKLIST[category];

/** What a pledge says about the checklists of these items; nothing where it says nothing. */
export function conditionsOf(items: readonly ReturnItem[], conditions: IntactConditions): Judging {
  const categories = new Set(items.map(({ category }) => category));
  const named = [...categories].flatMap((category) => {
    const points = conditions[category];
    return points ? [[category, points] as const] : [];
  });
  return named.length > 0 ? { conditions: Object.fromEntries(named) } : {};
}
