import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';

describe('an operator at the workbench', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('sees how the machinery does, and that nothing is dead and nothing is to be retried', async () => {
    const { page } = await visit(browser, stack.url, { device: 'desktop', as: 'operator-1' });

    await page.goto('/console/operations');
    await page.getByText('没有死信，不需要重试。').waitFor();

    await page.getByRole('heading', { name: '期限巡检' }).waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: '打开队列控制台' }).getAttribute('href')).toBe(
      '/operations/queues/',
    );
    expect(stack.failures).toEqual([]);
  });

  it('has coverage by city for whoever reads figures, as a sketch and as a table', async () => {
    const { page } = await visit(browser, stack.url, {
      device: 'desktop',
      language: 'en',
      as: 'province-analyst-1',
    });

    await page.goto('/console/coverage');
    await page
      .getByRole('button', { name: /^Suzhou/ })
      .first()
      .click();

    await page
      .getByRole('region', { name: /stores with a pledge$/ })
      .getByRole('link')
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'By city', exact: true }).waitFor();
    expect(page.url()).toContain('division=320500');
  });
});
