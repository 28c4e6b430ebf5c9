import type { Aggregate, Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';

/** Everything of the seed has been heard long ago: nothing waits to be delivered. */
const NONE_HEARD: ReadonlySet<string> = new Set();

/** The document of an aggregate whose whole life is one import. */
export const importedRow = (decision: Decision<Aggregate>, kind: string, n: number): Row =>
  newRow(decision, { key: `import:seed:${kind}-${n}` }, NONE_HEARD);

/** The same of something that has happened just now: the router is still to hear of it. */
export const unheardRow = (
  decision: Decision<Aggregate>,
  { kind, n, heard }: { readonly kind: string; readonly n: number; readonly heard: string },
): Row => newRow(decision, { key: `import:seed:${kind}-${n}` }, new Set([heard]));

/** The aggregate as it stands in its document. */
export const asStored = <A extends Aggregate>(next: A, { version, head }: Row): A => ({
  ...next,
  version,
  head,
});
