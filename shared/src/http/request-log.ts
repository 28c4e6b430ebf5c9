import type { Response } from 'express';

export const ENDPOINT = 'endpoint';
export const ACCOUNT = 'account';

/** What a line about a request says of it: ids only; absent where no endpoint was reached, or nobody is signed in. */
export const requestFacts = ({ locals }: Response) => ({
  endpoint: textOf(locals[ENDPOINT]),
  account: textOf(locals[ACCOUNT]),
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
