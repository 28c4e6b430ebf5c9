import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SERVICES = resolve(import.meta.dirname, '../../services');
const HAN = /\p{Script=Han}/u;
/** What is the same in both languages: names, numbers and marks. */
const SAME_IN_BOTH =
  /^[^\p{L}]*$|^(?:PDF|PNG|SVG|CSV|A[45]|QR|12315|GeoJSON|Atom|Excel.*|AnxinTui.*|English|en)$/u;

/** The name of the language, and what one may type into a search. */
const IN_CHINESE_ON_PURPOSE = /^中文$|for example/i;

type Leaf = { readonly path: readonly string[]; readonly text: string };

/** Every word of a catalogue with its path; what is filled in is filled with nothing in particular. */
function leavesOf(words: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof words === 'string') return [{ path, text: words }];
  if (typeof words === 'function') return [{ path, text: String(words('', '', '', '')) }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** The one catalogue that a file of copy exports. */
async function leavesIn(service: string, language: string, file: string): Promise<Leaf[]> {
  const path = join(SERVICES, service, 'src/copy', language, file);
  const module: Record<string, unknown> = await import(path);
  return Object.values(module).flatMap((words) => leavesOf(words));
}

const sourcesOf = (service: string): string =>
  filesUnder(join(SERVICES, service, 'src'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/copy/') && !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Named by a page, or reached through a key that a page works out. */
function isSaid({ path }: Leaf, sources: string): boolean {
  const [key = '', parent = ''] = path.toReversed().map(escaped);
  const isNamed = new RegExp(`[.'"{ ,]${key}['"]?[\\s,.;:)}\\]?(]`).test(sources);
  return isNamed || new RegExp(`\\b${parent}\\)?\\s*[[,);]`).test(sources);
}

describe.each(['web', 'console'])('what the pages of %s say', (service) => {
  const files = readdirSync(join(SERVICES, service, 'src/copy/zh')).filter(
    (name) => !['app.ts', 'words.ts'].includes(basename(name)),
  );
  const sources = sourcesOf(service);

  it.each(files)('in %s is Chinese in Chinese and English in English', async (file) => {
    const [chinese, english] = await Promise.all([
      leavesIn(service, 'zh', file),
      leavesIn(service, 'en', file),
    ]);
    const foreign = chinese.filter(({ text }) => !HAN.test(text) && !SAME_IN_BOTH.test(text));
    const untold = english.filter(
      ({ text }) => HAN.test(text) && !IN_CHINESE_ON_PURPOSE.test(text),
    );

    expect(chinese.length).toBeGreaterThan(0);
    expect(english.map(({ path }) => path.join('.')).sort()).toEqual(
      chinese.map(({ path }) => path.join('.')).sort(),
    );
    expect(foreign.map(({ path, text }) => `${path.join('.')}: ${text}`)).toEqual([]);
    expect(untold.map(({ path, text }) => `${path.join('.')}: ${text}`)).toEqual([]);
  });

  it.each(files)('in %s is said somewhere', async (file) => {
    const words = await leavesIn(service, 'zh', file);

    const unsaid = words.filter((leaf) => !isSaid(leaf, sources));
    expect(unsaid.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('stands in the catalogues and nowhere else', () => {
    const pages = filesUnder(join(SERVICES, service, 'src')).filter(
      (path) => path.endsWith('.tsx') && !path.includes('/copy/') && !path.includes('.test.'),
    );
    const outside = pages.filter((path) => HAN.test(readFileSync(path, 'utf8')));

    expect(outside.map((path) => path.slice(SERVICES.length))).toEqual([]);
  });
});
