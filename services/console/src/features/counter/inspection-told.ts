import type { IntactPoint, RefusalClass } from '@anxintui/shared/vocabulary/claims';
import type { Photo } from '../../kit/photos.js';

/** What the clerk says of one item. */
export type InspectedRow = {
  readonly decision?: 'accept' | 'some' | 'refuse';
  readonly accepted?: number;
  readonly class?: RefusalClass;
  readonly points?: readonly IntactPoint[];
  readonly words?: string;
  readonly deduction?: number;
  readonly giftPrice?: number;
  readonly photos?: readonly Photo[];
};
export type Told = { readonly items: readonly InspectedRow[]; readonly seal?: string };
