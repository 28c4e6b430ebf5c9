import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const AGAIN_MS = 1_000;

/** A new post is known everywhere a moment after it was given: asks who one is until that is so. */
export function usePostSoon(isAwaited: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['me'] }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAwaited, queries]);
}
