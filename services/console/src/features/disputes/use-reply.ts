import { useQueryClient } from '@tanstack/react-query';
import { useSending } from '../../kit/use-sending.js';
import { type CaseFile, useCaseChanged } from '../case/use-case.js';

/** A message to the shopper; afterwards the thread is read again. */
export function useReply({ id }: CaseFile, clear: () => void) {
  const queries = useQueryClient();
  const { readAgain } = useCaseChanged(id);
  return useSending({
    onDone: async () => {
      clear();
      await queries.invalidateQueries({ queryKey: ['case', id] });
    },
    onStale: readAgain,
  });
}
