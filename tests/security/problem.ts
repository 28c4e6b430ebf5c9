import { z } from 'zod';
import type { Reply } from '../support/http.js';

const Problem = z.strictObject({
  type: z.string().startsWith('/problems/'),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(10),
  instance: z.string().startsWith('/requests/'),
  errors: z
    .array(
      z.union([
        z.strictObject({ pointer: z.string(), detail: z.string().min(1) }),
        z.strictObject({ parameter: z.string(), detail: z.string().min(1) }),
        z.strictObject({ header: z.string(), detail: z.string().min(1) }),
      ]),
    )
    .min(1)
    .optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What only somebody who looks inside would know: stacks, files, drivers. */
const INSIDE =
  /\bat .*:\d+:\d+|node_modules|\.[jt]s:\d|mongo|mongoose|E11000|redis|zod|express|TypeError|RangeError|SyntaxError|undefined is|internal\/|Cast to|BSON\w*Error/i;

/** Ids of requests are random and may hold any letters. */
const REQUEST_ID = /\/requests\/[\w-]+/g;

/** Everything about a refusal that is not as RFC 9457 and the style of this API want it. */
export function wrongInRefusal({ status, headers, text, body }: Reply): string[] {
  const parsed = Problem.safeParse(body);
  const wrong: string[] = [];
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    wrong.push(`content type ${headers.get('content-type')}`);
  if (!parsed.success) wrong.push(`no problem: ${text.slice(0, 200)}`);
  if (parsed.success && parsed.data.status !== status) wrong.push('another status in the body');
  if (headers.get('cache-control') !== 'no-store') wrong.push('may be cached');
  const inside = INSIDE.exec(text.replace(REQUEST_ID, ''));
  if (inside) wrong.push(`says ${inside[0]}: ${text.slice(0, 300)}`);
  return wrong;
}

export const problemIn = ({ body }: Reply): Problem => Problem.parse(body);

/** Where a problem says the fault lies: pointers, parameters, headers; each once. */
export const placesIn = ({ errors = [] }: Problem): string[] => [
  ...new Set(errors.map((error) => Object.values({ ...error, detail: undefined }).join(''))),
];
