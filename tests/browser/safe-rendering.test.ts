import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';

const PICTURE = `<img src=x onerror="document.title='taken'">`;
const HOSTILE = `${PICTURE}<script>document.title='taken'</script>`;

describe('what somebody writes', () => {
  let stack: Stack;
  let browser: Browser;
  let caseId: string;
  beforeAll(async () => {
    const startsAt = '2026-09-28T02:00:00Z';
    [stack, browser] = await Promise.all([startStack({ startsAt }), openBrowser()]);
    const [shopper, clerk] = [person(stack.url, 'shopper-1'), person(stack.url, 'clerk-1')];
    const told = { storeId: STORES.suzhouStore, boughtOn: '2026-09-26', shopper, clerk };
    ({ id: caseId } = await refusedAndDisputed(told));
    const dispute = await shopper.cases.reaching(caseId, 'with-store');
    await shopper.cases.take(dispute, 'send-message', { words: HOSTILE });
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it.each([
    ['the shopper', 'shopper-1', (id: string) => `/app/cases/${id}`],
    ['the store', 'manager-1', (id: string) => `/console/disputes/${id}`],
  ] as const)('is shown to %s as it was written, and does nothing', async (_, as, addressOf) => {
    const { page } = await visit(browser, stack.url, { as, device: 'desktop' });

    await page.goto(addressOf(caseId));
    await page.getByText(HOSTILE).first().waitFor();

    expect(await page.title()).not.toContain('taken');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  it('into an address is said back as words, also by a page made on the server', async () => {
    const { page } = await visit(browser, stack.url);

    await page.goto(`/stores?q=${encodeURIComponent(PICTURE)}`);

    expect(await page.locator('input[name="q"]').first().inputValue()).toBe(PICTURE);
    expect(await page.title()).not.toContain('taken');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
});
