import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildPages } from './pages.mjs';

/** Notes each build beside the output, and fails where the sources say so. */
const VITE = `#!/bin/sh
grep -q broken src/main.tsx && exit 1
mkdir -p site && echo built >> ../../$(basename "$PWD").log`;

function aProject() {
  const root = mkdtempSync(join(tmpdir(), 'anxintui-pages-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const name of ['web', 'console']) {
    write(`services/${name}/src/main.tsx`, 'first');
    write(`services/${name}/node_modules/.bin/vite`, VITE);
    chmodSync(join(root, `services/${name}/node_modules/.bin/vite`), 0o755);
  }
  for (const path of ['pnpm-lock.yaml', 'tsconfig.base.json']) write(path, 'first');
  for (const name of ['contracts', 'vocabulary']) write(`shared/src/${name}/one.ts`, 'first');
  const builds = (name) => {
    const log = join(root, `${name}.log`);
    return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
  };
  return { root, write, builds };
}

describe('the pages', () => {
  it('are built once, and once more for every change of what they are made from', async () => {
    const { root, write, builds } = aProject();

    await buildPages(root);
    await buildPages(root);
    expect([builds('web'), builds('console')]).toEqual([1, 1]);

    write('services/web/src/main.tsx', 'second');
    await buildPages(root);
    expect([builds('web'), builds('console')]).toEqual([2, 1]);

    write('shared/src/contracts/one.ts', 'second');
    await buildPages(root);
    expect([builds('web'), builds('console')]).toEqual([3, 2]);
  });

  it('are not built again for a test, or for what the build itself has made', async () => {
    const { root, write, builds } = aProject();
    await buildPages(root);

    write('services/web/src/main.test.tsx', 'a test');
    write('services/web/site/assets/main.js', 'made');
    write('services/web/dist/pages.js', 'made');
    await buildPages(root);

    expect(builds('web')).toBe(1);
  });

  it('that cannot be built are said to be so, until they can', async () => {
    const { root, write, builds } = aProject();
    await buildPages(root);

    write('services/web/src/main.tsx', 'broken');
    expect(await buildPages(root)).toBe(false);
    expect(await buildPages(root)).toBe(false);

    write('services/web/src/main.tsx', 'first');
    expect(await buildPages(root)).toBe(true);
    expect(builds('web')).toBe(2);
  });
});
