import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
};
/** What a page loads: by the addresses under which the build's files are served. */
export type Loads = { readonly styles: readonly string[]; readonly scripts: readonly string[] };
export type BuiltFiles = { readonly ofPages: Loads; readonly ofApp: Loads };

const AT = '/app/';
const OF_ALL = 'src/site/styles.css';
const OF_PAGES = 'src/site/public.css';

/** Where the build has put things, from its manifest; pages without it have neither looks nor scripts. */
export function builtFiles(folder: string): BuiltFiles {
  const manifest: Record<string, Chunk> = JSON.parse(
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
  return {
    ofPages: loads('src/site/enhance.ts', [OF_ALL, OF_PAGES]),
    ofApp: loads('src/app/main.tsx', [OF_ALL]),
  };
}
