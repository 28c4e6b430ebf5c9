import sjson from 'secure-json-parse';
import { z } from 'zod';
import type { Language } from './language.js';
import { EdgeError, type FieldError } from './problem.js';

const DEEPEST = 20;
const LOCALES = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };
/** Well-formed text holds no half of a surrogate pair; with the u flag only lone halves match. */
const UNSTORABLE = /\p{Surrogate}|\0/u;
type Place = 'pointer' | 'parameter' | 'header';

/** The parsed value, or a 400 that points at each field at fault in the reader's language. */
export function parseAt<S extends z.ZodType>(
  schema: S,
  input: unknown,
  { place, language }: { place: Place; language: Language },
): z.output<S> {
  const parsed = schema.safeParse(input, { error: LOCALES[language] });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => fieldErrors(issue, place));
  throw new EdgeError(400, 'invalid-request', { errors: errors.slice(0, 50) });
}

function fieldErrors(issue: z.core.$ZodIssue, place: Place): FieldError[] {
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path];
  return paths.map((path) => ({ [place]: addressOf(path, place), detail: issue.message }));
}

const addressOf = (path: readonly PropertyKey[], place: Place): string =>
  place === 'pointer' ? path.map((key) => `/${escaped(key)}`).join('') : path.join('.');
const escaped = (key: PropertyKey): string =>
  String(key).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON from bytes: UTF-8, at most twenty levels deep, no prototype keys, no text that cannot be stored. */
export function parseJson(bytes: Buffer): unknown {
  const text = decoded(bytes);
  if (depthOf(text) > DEEPEST) throw malformed(`nested deeper than ${DEEPEST} levels`);
  const value = parsedJson(text);
  assertStorable(value);
  return value;
}

const malformed = (detail: string) =>
  new EdgeError(400, 'malformed-json', { errors: [{ pointer: '', detail }] });

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('not UTF-8');
  }
}

function parsedJson(text: string): unknown {
  try {
    return sjson.parse(text, null, { protoAction: 'error', constructorAction: 'error' });
  } catch (error) {
    throw malformed(error instanceof Error ? error.message.slice(0, 120) : 'not JSON');
  }
}

const STEP: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** How deep brackets nest outside strings; cheap, so that a parser's stack is never at risk. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    depth += STEP[token] ?? 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Refuses NUL and halves of surrogate pairs, in keys and values. */
export function assertStorable(value: unknown, pointer = ''): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value))
      throw new EdgeError(400, 'invalid-request', {
        errors: [{ pointer, detail: 'NUL or half of a surrogate pair' }],
      });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    assertStorable(key, pointer);
    assertStorable(each, `${pointer}/${escaped(key)}`);
  }
}
