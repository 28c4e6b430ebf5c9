import type { NoticeList } from '@anxintui/shared/contracts/identity';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import { useSending } from '../../app/use-sending.js';

type Notices = z.infer<typeof NoticeList>;
export type Notice = Notices['items'][number];
const PAGE = 20;
const KEY = ['notices'] as const;

/** The notices of one's own, newest first, page by page. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) =>
      read<Notices>(`/notices?limit=${PAGE}${pageParam ? `&after=${pageParam}` : ''}`),
    initialPageParam: '',
    getNextPageParam: ({ view }) => view.next,
  });
}

/** Says that everything up to a moment has been read. */
export function useReading() {
  const queries = useQueryClient();
  return useSending('/notices/reading', () => void queries.invalidateQueries({ queryKey: KEY }));
}
