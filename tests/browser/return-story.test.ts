import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { STORES } from '../support/goods.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { byKeyboard, byPointer } from './support/hands.js';
import { qrInPng } from './support/qr-in-png.js';
import { type Filer, returnForm } from './support/return-form.js';

const ACCOUNT = 'shopper-1';
const BED_COVER = { on: '2026-09-26', name: '四件套', paid: '299' };
const FORM = `/app/returns/new?store=${STORES.suzhouStore}`;

describe('a return from the start page to the pass', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    const startsAt = '2026-09-28T02:00:00Z';
    [stack, browser] = await Promise.all([
      startStack({ startsAt, hasRouter: false }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  /** From the directory over the question "may it go back?" to the form. */
  async function findAndCheck(page: Page): Promise<void> {
    const main = page.getByRole('main');
    await page.goto('/stores?q=狮山路');
    await main.locator('a[href^="/stores/"]').first().click();
    await main.locator('a[href^="/check?store="]').first().click();
    await page.getByLabel('哪天买的').fill(BED_COVER.on);
    await page.getByLabel('当场拿走').check();
    await page.getByLabel('买的是什么').selectOption({ label: '家纺' });
    await page.getByRole('button', { name: '查一查' }).click();
    await main.getByRole('link', { name: '申请退货' }).click();
  }
  async function fileAndShow(filer: Filer, { isChecked = false } = {}): Promise<void> {
    const form = returnForm(filer);
    await form.begin();
    // Whoever asked whether it may go back has told when and how it was bought.
    if (!isChecked) await form.purchase(BED_COVER);
    await form.goods(BED_COVER);
    await form.proof('R-20260928-7');
    await form.checking();
    await form.send();
    await form.showPass();
  }
  /** The pass that the page shows, and the one that the API gives. */
  async function passesOf(page: Page) {
    const code = page.getByRole('img', { name: /二维码|QR code/ });
    await code.waitFor();
    const [, id = ''] = /returns\/(\w+)\/pass/.exec(page.url()) ?? [];
    const { token } = await person(stack.url, ACCOUNT).passOf(id);
    return { shown: await qrInPng(await code.screenshot()), token };
  }

  it('begins at a store that was found and asked about, by phone in Chinese; its code is the one of the API', async () => {
    const { page } = await visit(browser, stack.url, { as: ACCOUNT });

    await findAndCheck(page);
    await fileAndShow({ page, hands: byPointer, language: 'zh' }, { isChecked: true });

    const { shown, token } = await passesOf(page);
    expect(shown).toBe(token);
  });

  it('is filed at a desk in English', async () => {
    const { page } = await visit(browser, stack.url, {
      as: ACCOUNT,
      language: 'en',
      device: 'desktop',
    });

    await page.goto(FORM);
    await fileAndShow({ page, hands: byPointer, language: 'en' });

    const { shown, token } = await passesOf(page);
    expect(shown).toBe(token);
  });

  it('is filed in large type, one question at a time', async () => {
    const { page } = await visit(browser, stack.url, { as: ACCOUNT, isElder: true });

    await page.goto(FORM);
    await fileAndShow({ page, hands: byPointer, language: 'zh', isElder: true });

    const { shown, token } = await passesOf(page);
    expect(shown).toBe(token);
  });

  it('is filed by keys alone', async () => {
    const { page } = await visit(browser, stack.url, { as: ACCOUNT, device: 'desktop' });

    await page.goto(FORM);
    await fileAndShow({ page, hands: byKeyboard(page), language: 'zh' });

    const { shown, token } = await passesOf(page);
    expect(shown).toBe(token);
  });
});
