import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';

const MOST_KB = 130;

/** Everything that a page loads as script until it rests, packed as it goes over the wire. */
async function scriptKbOf(page: Page, at: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(at);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}

describe('what a phone has to load before it can be used', () => {
  let stack: Stack;
  let browser: Browser;
  let storeId: string;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ hasRouter: false }), openBrowser()]);
    const answer = await fetch(`${stack.url}/api/v1/stores?limit=1`);
    storeId = (await answer.json()).items[0].id;
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it.each([
    ['the home page', () => '/'],
    ['a store', () => `/stores/${storeId}`],
    ['filing a return', () => `/app/returns/new?store=${storeId}`],
    ['filing a complaint', () => '/app/cases/new'],
    ['signing in', () => '/app/sign-in'],
  ])('is at most 130 KB of script for %s', async (_, at) => {
    const { page } = await visit(browser, stack.url);

    expect(await scriptKbOf(page, at())).toBeLessThanOrEqual(MOST_KB);
  });
});
