/** Whether the API refused for one of these reasons: its refusals carry their code. */
export const isRefusedAs = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  codes.includes(error.code);
