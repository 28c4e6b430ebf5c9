import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { ROUTES } from './axe/all-routes.js';
import { type AxeWorld, faultsAt, startAxeWorld } from './axe/axe-world.js';
import { spreadModes, told } from './axe/modes.js';

describe('every page', () => {
  let world: AxeWorld;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = await Promise.all([startAxeWorld(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.stack.stop();
    process.stdout.write(`${ROUTES.length} routes × modes checked\n`);
  });

  it.each(
    spreadModes(ROUTES).map(({ route, mode }) => ({
      name: `${route.name} (${told(mode)})`,
      route,
      mode,
    })),
  )('$name meets WCAG 2.2 AA, by keyboard and on the narrowest phone', async ({ route, mode }) => {
    expect(await faultsAt({ browser, world }, route, mode)).toEqual([]);
  });
});
