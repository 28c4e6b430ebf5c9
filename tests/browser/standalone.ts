import type { Browser } from 'playwright-core';
import { setup } from '../global-setup.js';
import { openBrowser } from '../support/browser.js';
import { type AxeWorld, startAxeWorld } from './axe/axe-world.js';

/** What runs outside the tests has the same databases, demo life and Chromium, and leaves nothing behind. */
export async function inDemoLife(
  work: (given: { browser: Browser; world: AxeWorld }) => Promise<void>,
): Promise<void> {
  const stopDatabases = await setup();
  try {
    const world = await startAxeWorld();
    const browser = await openBrowser();
    try {
      await work({ browser, world });
    } finally {
      await browser.close();
      await world.stack.stop();
    }
  } finally {
    await stopDatabases();
  }
}
