import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';

describe('every page of the shop side', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ hasRouter: false }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('has the way to 12315 at the same place, in both languages and sizes', async () => {
    const { page } = await visit(browser, stack.url);

    await page.goto('/');
    await page.getByRole('link', { name: 'English' }).click();

    expect(await page.getByRole('link', { name: 'Call 12315' }).getAttribute('href')).toBe(
      'tel:12315',
    );
    await page.getByRole('link', { name: 'Large text' }).click();
    expect(await page.locator('html').getAttribute('data-elder')).toBe('');
  });

  it('says where to go when there is no such page', async () => {
    const { page } = await visit(browser, stack.url);

    const answer = await page.goto('/nowhere/at/all');

    expect(answer?.status()).toBe(404);
  });
});
