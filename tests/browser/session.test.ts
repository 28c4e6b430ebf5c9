import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';

/** Everything that pages have put away on the device. */
const keptOnDevice = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

describe('a session in the browser', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ hasRouter: false }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it.each(['/app/mine', '/app/cases/new', '/app/returns/new', '/app/notices', '/app/my-data'])(
    'can be ended on %s, and nothing of it stays on the device',
    async (at) => {
      const { page, context } = await visit(browser, stack.url, { as: 'shopper-1' });
      await page.goto(at);

      await page.getByRole('navigation', { name: '登录状态' }).getByRole('button').click();
      await page.getByRole('navigation', { name: '登录状态' }).waitFor({ state: 'detached' });

      const me = await context.request.get('/api/v1/me');
      expect(me.status()).toBe(401);
      expect(await keptOnDevice(page)).toEqual([]);
    },
  );

  it('keeps no token where scripts can read it', async () => {
    const { page } = await visit(browser, stack.url, { as: 'shopper-1' });
    await page.goto('/app/mine');
    await page.getByRole('navigation', { name: '登录状态' }).waitFor();

    expect(await page.evaluate(() => document.cookie)).not.toContain('session');
    expect(await keptOnDevice(page)).toEqual([]);
  });

  it('of an officer begins with fields that password managers fill and that may be pasted into', async () => {
    const { page } = await visit(browser, stack.url, { device: 'desktop' });
    await page.goto('/console');
    await page.getByRole('tab', { name: '监管人员：账号密码' }).click();

    const password = page.getByLabel('密码', { exact: true });
    expect(await password.getAttribute('type')).toBe('password');
    expect(await password.getAttribute('autocomplete')).toBe('current-password');
    expect(await page.getByLabel('账号', { exact: true }).getAttribute('autocomplete')).toBe(
      'username',
    );
    await password.fill('一个很长的密码 with words');
    expect(await password.inputValue()).toBe('一个很长的密码 with words');
  });

  it('of an officer can be ended on every page of the console', async () => {
    const { page, context } = await visit(browser, stack.url, {
      device: 'desktop',
      as: 'supervisor-1',
    });
    await page.goto('/console/reviews');

    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();

    expect((await context.request.get('/api/v1/me')).status()).toBe(401);
    expect(await keptOnDevice(page)).toEqual([]);
  });
});
