import { until } from '@anxintui/infra/local/until';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';

const SENT_WITHIN_MS = 10_000;

describe('signing in', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });
  const codeIn = (phone: string) =>
    until('the SMS', SENT_WITHIN_MS, async () => {
      const text = stack.sent.find(({ to }) => to === phone)?.text ?? '';
      return /\d{6}/.exec(text)?.[0] ?? false;
    });

  it('goes by a code to the phone, tells a wrong one, and comes back to the page that asked', async () => {
    const phone = '13900001234';
    const { page } = await visit(browser, stack.url);
    await page.goto('/app/sign-in?next=/app/notices');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByRole('link', { name: '请填写 11 位手机号' }).waitFor();

    await page.getByLabel('手机号').fill('139 0000 1234');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByText('139****1234').waitFor();
    const code = await codeIn(phone);
    const wrong = code === '000000' ? '111111' : '000000';
    await page.getByLabel('短信验证码').fill(wrong);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '验证码不正确或已失效' }).waitFor();
    await page.getByLabel('短信验证码').fill(code);
    await page.getByRole('button', { name: '登录' }).click();

    await page.waitForURL(({ pathname }) => pathname !== '/app/sign-in');
    expect(page.url()).toBe(`${stack.url}/app/notices`);
  });

  it('leads nowhere but to pages of the app', async () => {
    const { page } = await visit(browser, stack.url, { as: 'shopper-1' });

    await page.goto('/app/sign-in?next=https://example.org/app/mine');
    await page.waitForURL(({ pathname }) => pathname !== '/app/sign-in');

    expect(page.url()).toBe(`${stack.url}/app/mine`);
  });
});
