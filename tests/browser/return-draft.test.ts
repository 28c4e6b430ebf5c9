import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { bedCover, STORES } from '../support/goods.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { byPointer } from './support/hands.js';
import { returnForm } from './support/return-form.js';

const ACCOUNT = 'shopper-1';
const BED_COVER = { on: '2026-09-26', name: '四件套', paid: '299' };
const FORM = `/app/returns/new?store=${STORES.suzhouStore}`;

describe('a return', () => {
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

  it('that is not sent yet is still there without a network, and so is its pass later', async () => {
    const { page, context } = await visit(browser, stack.url, {
      as: ACCOUNT,
      hasServiceWorker: true,
    });
    const form = returnForm({ page, hands: byPointer, language: 'zh' });
    await page.goto(FORM);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await form.begin();
    await form.purchase(BED_COVER);
    await page.getByLabel('商品名称').fill(BED_COVER.name);

    await context.setOffline(true);
    await page.reload();

    expect(await page.getByLabel('商品名称').inputValue()).toBe(BED_COVER.name);
    await context.setOffline(false);
    await form.goods(BED_COVER);
    await form.proof('R-20260928-7');
    await form.send();
    await form.showPass();
    await page.getByRole('img', { name: '退货二维码' }).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('没有网络，这是上次保存在这台设备上的退货码。').waitFor();
    expect(await page.getByRole('img', { name: '退货二维码' }).count()).toBe(1);
  });

  it('is filed once when its answer was lost and it is sent again', async () => {
    const { page } = await visit(browser, stack.url, { as: ACCOUNT });
    const before = (await stack.connection.collection('returns').countDocuments()) + 1;
    const form = returnForm({ page, hands: byPointer, language: 'zh' });
    await page.goto(FORM);
    await form.begin();
    await form.purchase(BED_COVER);
    await form.goods(BED_COVER);
    await form.proof('R-20260928-8');
    await form.checking();
    await page.route('**/api/v1/returns', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '连不上网络' }).waitFor();
    await page.unroute('**/api/v1/returns');

    await page.reload();
    await form.checking();
    await form.send();

    expect(await stack.connection.collection('returns').countDocuments()).toBe(before);
  });

  it('leaves nothing on the device once it was sent', async () => {
    const { page } = await visit(browser, stack.url, { as: ACCOUNT });
    const form = returnForm({ page, hands: byPointer, language: 'zh' });
    const kept = () => page.evaluate(() => Object.keys(localStorage));
    await page.goto(FORM);
    await form.begin();
    await form.purchase(BED_COVER);
    expect(await kept()).toEqual(['anxintui-draft-return']);
    await form.goods(BED_COVER);
    await form.proof('R-20260928-9');
    await form.send();

    expect(await kept()).toEqual([]);
  });

  it('gains a photo as evidence, made smaller on the device', async () => {
    const { id } = await person(stack.url, ACCOUNT).fileReturn(
      bedCover(STORES.suzhouStore, BED_COVER.on),
    );
    const { page } = await visit(browser, stack.url, { as: ACCOUNT });
    const size = { width: 3_000, height: 1_500 };
    const photo = sharp({ create: { ...size, channels: 3, background: '#b3261e' } });

    await page.goto(`/app/returns/${id}`);
    await page.getByText('补充证据', { exact: true }).click();
    await page.getByLabel('照片或 PDF').setInputFiles({
      name: '吊牌.png',
      mimeType: 'image/png',
      buffer: await photo.png().toBuffer(),
    });
    await page.getByText('吊牌.png').waitFor();
    await page.getByLabel('说明').fill('吊牌还在');
    await page.getByRole('button', { name: '提交证据' }).click();
    const shown = page.getByRole('img', { name: '吊牌还在' });
    await shown.waitFor();

    const file = await fetch(new URL((await shown.getAttribute('src')) ?? '', stack.url));
    const served = await sharp(Buffer.from(await file.arrayBuffer())).metadata();
    expect([served.format, served.width, served.height]).toEqual(['jpeg', 2_000, 1_000]);
  });

  it('that was refused is disputed on its own page, once', async () => {
    const { id } = await person(stack.url, ACCOUNT).fileReturn(
      bedCover(STORES.suzhouStore, BED_COVER.on),
    );
    const clerk = person(stack.url, 'clerk-1');
    await clerk.returns.take(await clerk.returns.read(id), 'refuse', {
      class: 'not-intact',
      words: '吊牌已剪',
      points: ['labels'],
    });
    const { page } = await visit(browser, stack.url, { as: ACCOUNT });

    await page.goto(`/app/returns/${id}`);
    await page.getByText('提出争议', { exact: true }).click();
    await page.getByRole('button', { name: '提交争议' }).click();
    await page.getByRole('heading', { name: '有几处需要修改' }).waitFor();
    await page.getByLabel('发生了什么').fill('吊牌还在，没有拆洗。');
    await page.getByRole('button', { name: '提交争议' }).click();
    await page.getByRole('link', { name: '查看争议' }).waitFor();

    const { disputes } = await person(stack.url, ACCOUNT).returns.read(id);
    expect(disputes.map(({ ground }) => ground)).toEqual(['refusal']);
    expect(await page.locator('[data-command=dispute]').count()).toBe(0);
  });
});
