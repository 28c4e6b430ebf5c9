import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { visit } from '../../support/browser.js';
import { inDemoLife } from '../standalone.js';
import { SCREENS } from './screens.js';

const FOLDER = resolve(import.meta.dirname, '../../../../docs/screens');

/** Pictures of the product in use, written anew. */
const [only = ''] = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
await inDemoLife(async ({ browser, world }) => {
  for (const { name, at, act, ...seen } of SCREENS.filter((screen) => screen.name.includes(only))) {
    const { page, context } = await visit(browser, world.stack.url, seen);
    await page.goto(at(world));
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: false });
    console.log(name);
    await context.close();
  }
});
