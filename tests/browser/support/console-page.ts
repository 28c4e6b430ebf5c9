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
  const enter = page.getByRole('button', { name: '进入工作台' });
  await enter.click();
  // Whoever walks on before the answer has come is not signed in.
  await enter.waitFor({ state: 'detached' });
}

/** Picks from a list of the console by its label. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.locator(`.ant-select-item-option[title="${option}"]:visible`).click();
}

/** A clothes shop at 何山路 99 号 in Suzhou, on the form that stands open before its owner. */
export async function registerStore(page: Page, name: string): Promise<void> {
  const named = page.getByLabel('店名（与招牌一致）');
  await named.fill(name);
  await choose(page, '设区市', '苏州市');
  await choose(page, '县区', '虎丘区');
  await page.getByLabel('详细地址').fill('何山路 99 号');
  await choose(page, '经营类别', '服装');
  // The list of classes stays open over the button until something else is touched.
  await named.click();
  await page.getByRole('button', { name: '登记门店' }).click();
}
