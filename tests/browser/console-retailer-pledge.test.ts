import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { newStore } from '../support/new-store.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON, travelTo } from '../support/time.js';
import { qrInPng } from './support/qr-in-png.js';

describe('the pledge of a store that has never pledged anything', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  let storeId: string;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: '2026-03-02T01:00:00Z' }),
      openBrowser(),
    ]);
    ({ id: storeId } = await newStore(stack));
    ({ page } = await visit(browser, stack.url, { device: 'desktop', as: 'manager-new' }));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('is drafted with a preview that says at the field what the law does not allow', async () => {
    await page.goto('/console/pledges');
    const days = page.getByLabel('退货期限');
    await days.fill('5');
    await page.getByText('这样写还不能提交').waitFor();
    await page.locator('.ant-form-item-explain-error').getByText('7').waitFor();
    await days.fill('15');
    await page.getByText('没有低于法定标准的内容').waitFor();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();

    await page.getByText('已提交，待审核').first().waitFor();
  }, 40_000);

  it('has a sign on the day after its approval, whose code opens the truth', async () => {
    const supervisor = person(stack.url, 'supervisor-1');
    await supervisor.pledges.take(await supervisor.pledges.read(storeId), 'approve');
    await travelTo(stack, '2026-03-03T01:00:00Z');
    await expect
      .poll(async () => (await supervisor.pledges.read(storeId)).status, SOON)
      .toBe('in-force');
    const signedIn = await visit(browser, stack.url, { device: 'desktop', as: 'manager-new' });
    await signedIn.page.goto('/console/pledges');
    const download = signedIn.page.waitForEvent('download');
    await signedIn.page.getByRole('link', { name: '下载 PNG' }).click();
    const address = await qrInPng(await (await download).path());
    expect(address).toMatch(new RegExp(`^${stack.url}/s/`));
    await page.goto(address);

    await page.getByText('此刻有效', { exact: true }).waitFor();
    expect(await page.title()).toContain('枫禾百货店（长江路店）');
  }, 60_000);
});
