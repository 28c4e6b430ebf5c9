import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from './api.js';

const RETRIES = 1;
const FRESH_MS = 5_000;
const SESSION_OVER = 401;

/** Reads and sendings of this page. A session that has ended is noticed with the next of them. */
export function newQueries(): QueryClient {
  const noticeEnd = (error: Error) => {
    if (error instanceof Refused && error.problem.status === SESSION_OVER)
      queries.setQueryData(['me'], null);
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      // Without a network everything is tried all the same, so that the page can say that there is none.
      queries: { retry: isWorthRetrying, staleTime: FRESH_MS, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}

const isWorthRetrying = (failures: number, error: Error): boolean =>
  !(error instanceof Refused) && failures < RETRIES;
