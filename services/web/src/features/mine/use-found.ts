import { useMutation } from '@tanstack/react-query';
import { byNumber } from './use-mine.js';

/** Looks for a number when it is asked, not before. */
export const useFound = () => useMutation({ mutationFn: byNumber });
