import sjson from 'secure-json-parse';
import type { z } from 'zod';
import type { Words } from '../calendar/rule-set.js';
import { faultWords } from '../contracts/fault-words.js';
import { EdgeError, type FieldFault } from './problem.js';

const DEEPEST = 20;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** Decoded UTF-8 holds neither NUL nor half of a pair inside a JSON string unless it is written as an escape. */
const ESCAPED_UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
/** Well-formed text holds no half of a surrogate pair; with the u flag only lone halves match. */
const UNSTORABLE = /\p{Surrogate}|\0/u;
type Place = 'pointer' | 'parameter' | 'header';

/** The parsed value, or a 400 that points at each field at fault, in words for people. */
export function parseAt<S extends z.ZodType>(schema: S, input: unknown, place: Place): z.output<S> {
  // What was given decides the words: nothing at all is told otherwise than something wrong.
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, { schema, place }));
  const byField = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  throw new EdgeError(400, 'invalid-request', { errors: [...byField.values()].slice(0, 50) });
}

type Asked = { readonly schema: z.ZodType; readonly place: Place };

function faultsOf(issue: z.core.$ZodIssue, asked: Asked): FieldFault[] {
  const { schema, place } = asked;
  if (issue.code === 'invalid_union') {
    const nearest = nearestOf(issue.errors).map((each) => ({
      ...each,
      path: [...issue.path, ...each.path],
    }));
    if (nearest.length > 0) return nearest.flatMap((each) => faultsOf(each, asked));
  }
  const detail = faultWords(schema, issue);
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path];
  return paths.map((path) => ({ [place]: addressOf(path, place), detail }));
}

/** Of several forms the one that was meant is that to which the least is missing. */
const nearestOf = (forms: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] =>
  forms.toSorted((a, b) => a.length - b.length)[0] ?? [];

const addressOf = (path: readonly PropertyKey[], place: Place): string =>
  place === 'pointer' ? path.map((key) => `/${escaped(key)}`).join('') : path.join('.');
const escaped = (key: PropertyKey): string =>
  String(key).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON from bytes: UTF-8, at most twenty levels deep, no prototype keys, no text that cannot be stored. */
export function parseJson(bytes: Buffer): unknown {
  const text = decoded(bytes);
  if (depthOf(text) > DEEPEST) throw malformed(TOO_DEEP);
  const value = parsedJson(text);
  if (ESCAPED_UNSTORABLE.test(text)) assertStorable(value);
  return value;
}

const TOO_DEEP = {
  zh: `嵌套超过 ${DEEPEST} 层`,
  en: `nested deeper than ${DEEPEST} levels`,
};
const NOT_UTF_8 = { zh: '不是 UTF-8 编码', en: 'not in UTF-8' };
const NOT_JSON = {
  zh: '不是有效的 JSON（请检查引号、逗号和括号）',
  en: 'not valid JSON (check quotation marks, commas and brackets)',
};
const UNSTORABLE_TEXT = {
  zh: '含有无法保存的字符（NUL 或不完整的表情符号）',
  en: 'holds a character that cannot be kept (NUL, or half of a surrogate pair)',
};
const malformed = (detail: Words) =>
  new EdgeError(400, 'malformed-json', { errors: [{ pointer: '', detail }] });

function decoded(bytes: Buffer): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw malformed(NOT_UTF_8);
  }
}

function parsedJson(text: string): unknown {
  try {
    return sjson.parse(text, null, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    throw malformed(NOT_JSON);
  }
}

const isOpening = (unit: number): boolean => unit === 0x5b || unit === 0x7b;
const isClosing = (unit: number): boolean => unit === 0x5d || unit === 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** How deep brackets nest outside strings, read once from left to right, so that no parser's stack is ever at risk. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    else if (isOpening(character)) deepest = Math.max(deepest, ++depth);
    else if (isClosing(character)) depth -= 1;
  }
  return deepest;
}

/** Where the string that begins at `start` ends; the end of the text when it never does. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** Refuses NUL and halves of surrogate pairs, in keys and values. */
export function assertStorable(value: unknown, pointer = ''): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value))
      throw new EdgeError(400, 'invalid-request', {
        errors: [{ pointer, detail: UNSTORABLE_TEXT }],
      });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    assertStorable(key, pointer);
    assertStorable(each, `${pointer}/${escaped(key)}`);
  }
}
