import { useStore } from '../../kit/use-own-stores.js';

/** The store of somebody who works at one. */
export function PlaceName({ storeId }: { storeId: string | undefined }) {
  return <>{useStore(storeId).data?.view.name ?? null}</>;
}
