import { useCaseChanged } from '../case/use-case.js';

/** What follows a command on a dispute, as the kit's commands take it. */
export function useDisputeChanged(id: string) {
  const { changed, readAgain } = useCaseChanged(id);
  return { onDone: changed, onStale: readAgain };
}
