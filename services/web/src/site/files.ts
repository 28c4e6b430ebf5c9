import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;
/** What a page loads: by the addresses under which the build's files are served. */
export type Loads = {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** What the scripts will ask for: fetched beside them, not after them. */
  readonly ahead?: readonly string[];
};
export type BuiltFiles = {
  readonly ofPages: Loads;
  /** Of the app when it is opened at a page made of these sources. */
  readonly ofApp: (...sources: readonly string[]) => Loads;
};

const AT = '/app/';
const APP = 'src/app/main.tsx';
const OF_ALL = 'src/site/styles.css';
const OF_PAGES = 'src/site/public.css';

/** Where the build has put things, from its manifest; pages without it have neither looks nor scripts. */
export function builtFiles(folder: string): BuiltFiles {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  );
  const loads = (entry: string, sheets: readonly string[]): Loads => {
    const chunk = manifest[entry];
    if (!chunk) throw new Error(`the build has no ${entry}`);
    const built = sheets.flatMap((sheet) => manifest[sheet]?.file ?? []);
    return {
      styles: [...new Set([...built, ...(chunk.css ?? [])])].map((file) => `${AT}${file}`),
      scripts: [`${AT}${chunk.file}`],
    };
  };
  const ofApp = loads(APP, [OF_ALL]);
  return {
    ofPages: loads('src/site/enhance.ts', [OF_ALL, OF_PAGES]),
    ofApp: (...sources) => {
      const scripts = new Set(
        [APP, ...sources].flatMap((source) => [...chunksOf(manifest, source)]),
      );
      const ahead = [...scripts].map((file) => `${AT}${file}`);
      return { ...ofApp, ahead: ahead.filter((file) => !ofApp.scripts.includes(file)) };
    },
  };
}

/** The files of a source and of all that it imports at once. */
function chunksOf(manifest: Manifest, source: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[source];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) chunksOf(manifest, imported, found);
  return found;
}
