import type { Page } from 'playwright-core';
import type { Stack } from '../../support/stack.js';
import { codeAfter } from './sms.js';

type Phone = { readonly stack: Pick<Stack, 'sent'>; readonly phone: string };

/** At the console's door, by a code that is really sent. */
export async function signInByPhone(page: Page, { stack, phone }: Phone): Promise<void> {
  await page.goto('/console');
  await page.getByLabel('手机号').fill(phone);
  const code = await codeAfter(stack, phone, () =>
    page.getByRole('button', { name: '获取验证码' }).click(),
  );
  await page.getByLabel('短信验证码').fill(code);
  await page.getByRole('button', { name: '进入工作台' }).click();
}

/** Picks from a list of the console by its label. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.locator(`.ant-select-item-option[title="${option}"]:visible`).click();
}
