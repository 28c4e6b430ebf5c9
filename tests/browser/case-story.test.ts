import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { casePage } from './support/case-page.js';

const OFFER = { remedy: 'refund', words: '退一半，商品您留着。', performWithinDays: 3 };

describe('a dispute on its page', () => {
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

  /** Refused at the counter and disputed, waiting for the store. */
  async function waitingForStore(): Promise<string> {
    const { id } = await refusedAndDisputed({
      storeId: STORES.suzhouStore,
      boughtOn: '2026-09-26',
      shopper: person(stack.url, 'shopper-1'),
      clerk: person(stack.url, 'clerk-1'),
    });
    await person(stack.url, 'shopper-1').cases.reaching(id, 'with-store');
    return id;
  }

  it('goes to the bureau, is settled by a counter-offer, kept, and rated once', async () => {
    const id = await waitingForStore();
    const manager = person(stack.url, 'manager-1').cases;
    const { page } = await visit(browser, stack.url, { as: 'shopper-1' });
    const hers = casePage(page);
    await page.goto(`/app/cases/${id}`);

    await hers.give('escalate');
    await hers.status('市场监管局待受理');
    await manager.take(await manager.read(id), 'offer', { ...OFFER, amountFen: 15_000 });
    await page.reload();
    await page.getByText('退款 ¥150.00').waitFor();
    await hers.give('offer', async () => {
      await hers.field('offer', /金额/).fill('299');
      await hers.field('offer', '具体怎么做').fill('全额退款，商品当天交回。');
    });
    await manager.take(await manager.read(id), 'offer', { ...OFFER, amountFen: 29_900 });
    await page.reload();
    await page.getByText('接受方案 3').click();
    await page.getByRole('button', { name: '确认接受' }).last().click();
    await hers.status('已达成协议');
    const performed = { words: '已原路退回。', proof: 'T-20260929-1' };
    await manager.take(await manager.read(id), 'record-performance', performed);
    await page.reload();
    await hers.give('confirm-performance');
    await hers.status('已办结');
    await hers.give('rate', async () => {
      await page.getByRole('radio', { name: '解决了', exact: true }).check();
      await page.getByRole('radio', { name: /^5 分/ }).check();
    });

    await page.getByText('解决了 · 5 分（满分 5 分）').waitFor();
    expect(await hers.offered('rate')).toBe(0);
  });

  it('has a button exactly for what the API offers', async () => {
    const id = await waitingForStore();
    const shopper = person(stack.url, 'shopper-1').cases;
    const manager = person(stack.url, 'manager-1').cases;
    await manager.take(await manager.read(id), 'offer', { ...OFFER, amountFen: 15_000 });
    const { page } = await visit(browser, stack.url, { as: 'shopper-1' });

    await page.goto(`/app/cases/${id}`);
    await page.getByText('退款 ¥150.00').waitFor();

    const shown = await page
      .locator('[data-command]')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-command')));
    const { availableCommands } = await shopper.read(id);
    expect(shown.toSorted()).toEqual(availableCommands.map(({ name }) => name).toSorted());
  });

  it('tells the shopper that the other side was faster, and shows what has changed', async () => {
    const id = await waitingForStore();
    const manager = person(stack.url, 'manager-1').cases;
    const { page } = await visit(browser, stack.url, { as: 'shopper-1', device: 'desktop' });
    const hers = casePage(page);
    await page.goto(`/app/cases/${id}`);
    await page.getByText('转市场监管局', { exact: true }).first().click();
    await manager.take(await manager.read(id), 'offer', { ...OFFER, amountFen: 15_000 });

    await page.getByRole('button', { name: '现在转过去' }).click();

    await page.getByRole('alert').waitFor();
    await page.getByText('退款 ¥150.00').waitFor();
    await hers.write('请把全部货款退回。');
  });
});
