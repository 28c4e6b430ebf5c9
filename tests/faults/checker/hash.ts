import { createHash } from 'node:crypto';

/** SHA-256 of the RFC 8785 text. Written here again on purpose: the checker does not trust what it checks. */
export const sha256 = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex');

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${members.join(',')}}`;
}
