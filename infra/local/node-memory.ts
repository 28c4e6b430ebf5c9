/**
 * How much of the heap of node is used before it is tidied: without a limit it grows as far as the machine lets it. The
 * router takes long lists in turns, and needs more.
 */
const HEAP: Readonly<Record<string, readonly string[]>> = {
  api: ['--max-old-space-size=192', '--max-semi-space-size=16'],
  router: ['--max-old-space-size=512', '--max-semi-space-size=32'],
};
export const heapOf = (script: string): readonly string[] => HEAP[script] ?? [];

/**
 * glibc keeps what was freed in a heap for each thread; photos and password hashes are worked on by several, and the
 * process would grow by what each of them once needed. Elsewhere the variable means nothing.
 */
export const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' } as const;
