import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { STORES } from '../support/goods.js';
import { type Stack, startStack } from '../support/stack.js';
import { type Complaint, complaintForm } from './support/complaint-form.js';
import { aPhoto } from './support/photos.js';
import { codeAfter } from './support/sms.js';

const PHONE = '13912345678';
const FORM = `/app/cases/new?store=${STORES.suzhouStore}`;
const aComplaint = async (): Promise<Complaint> => ({
  words: '买的四件套洗一次就掉色，门店不肯退。',
  purchasedOn: '2026-09-26',
  paid: '299',
  photos: [await aPhoto('吊牌.jpg', '#2f6f4f'), await aPhoto('小票.jpg', '#8a4b00')],
});

describe('a complaint', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    const startsAt = '2026-09-28T02:00:00Z';
    [stack, browser] = await Promise.all([startStack({ startsAt }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  async function signInAsGuest(page: Page): Promise<void> {
    await page.getByLabel('手机号').fill(PHONE);
    const code = await codeAfter(stack, PHONE, () =>
      page.getByRole('button', { name: '不注册，直接办理' }).click(),
    );
    await page.getByLabel('短信验证码').fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  }
  /** From the first page to the receipt, by somebody without an account. */
  async function filedAsGuest(page: Page, told: Complaint): Promise<string> {
    const form = complaintForm(page);
    await page.goto(FORM);
    await form.begin();
    await form.happened(told);
    await form.claim('退还货款和服务费用', '299');
    await signInAsGuest(page);
    await form.photos(told);
    await form.storeFirstThenAsk();
    await form.consents('不同意');
    await form.withoutContact();
    await form.send();
    return page
      .getByText(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/)
      .textContent()
      .then((number) => number ?? '');
  }

  it('of a guest is filed with its photos, and found again by number and code', async () => {
    const { page } = await visit(browser, stack.url);
    const number = await filedAsGuest(page, await aComplaint());
    await page.getByText('等门店答复。').waitFor();

    const later = (await visit(browser, stack.url)).page;
    await later.goto('/app/track');
    await later.getByLabel('受理编号或短号').fill(number);
    await later.getByLabel('手机号', { exact: true }).fill(PHONE);
    const code = await codeAfter(stack, PHONE, () =>
      later.getByRole('button', { name: '发送验证码' }).click(),
    );
    await later.getByLabel('短信验证码').fill(code);
    await later.getByRole('button', { name: '查询' }).click();

    const evidence = later.getByRole('region', { name: '证据' });
    await evidence.getByText('小票.jpg', { exact: true }).waitFor();
    expect(await evidence.getByRole('img').count()).toBe(2);
    expect(await widthOf(evidence.getByRole('img').first())).toBe(2_000);
    expect(await later.getByText('门店处理中').isVisible()).toBe(true);
  });

  it('that was begun is gone on with after the page was closed', async () => {
    const { page, context } = await visit(browser, stack.url, { as: 'shopper-2' });
    const form = complaintForm(page);
    const told = await aComplaint();
    await page.goto(FORM);
    await form.begin();
    await form.happened(told);
    await page.getByRole('heading', { name: '您想怎样解决' }).waitFor();
    await page.close();

    const again = await context.newPage();
    await again.goto('/app/cases/new');
    await again.getByRole('button', { name: '接着填' }).click();
    await again.getByRole('heading', { name: '您想怎样解决' }).waitFor();
    await again.goto('/app/cases/new?step=happened');

    expect(await again.getByLabel('事情经过').inputValue()).toBe(told.words);
  });
});

/** Photos of a telephone are larger than this before they leave the device. */
async function widthOf(photo: Locator): Promise<number> {
  await photo.scrollIntoViewIfNeeded();
  return photo.evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) return 0;
    await image.decode();
    return image.naturalWidth;
  });
}
