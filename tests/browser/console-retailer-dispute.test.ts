import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON } from '../support/time.js';

const TODAY = '2026-03-02';

describe('the manager of a store', () => {
  let stack: Stack;
  let browser: Browser;
  let shopper: Person;
  let page: Page;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: `${TODAY}T01:00:00Z` }),
      openBrowser(),
    ]);
    shopper = person(stack.url, 'shopper-1');
    ({ page } = await visit(browser, stack.url, { device: 'desktop', as: 'manager-1' }));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('answers a dispute with an offer and a few words, and the shopper accepts', async () => {
    const clerk = person(stack.url, 'clerk-1');
    const told = { shopper, clerk, storeId: STORES.suzhouStore, boughtOn: TODAY };
    const { id } = await refusedAndDisputed(told);
    await shopper.cases.reaching(id, 'with-store');

    await page.goto('/console/disputes');
    await page
      .getByRole('button', { name: /^打开 / })
      .first()
      .click();
    await page.getByText('提出和解方案').first().click();
    await page.getByLabel('金额').fill('299');
    await page.getByLabel('方案内容').fill('全额退款，请带商品到店。');
    await page.getByRole('button', { name: '提出和解方案' }).click();
    await page.getByText('等待答复').waitFor();
    await page.getByLabel('给消费者留言').fill('给您添麻烦了。');
    await page.getByRole('button', { name: '发送留言' }).click();
    await page.getByText('给您添麻烦了。').first().waitFor();
    await expect.poll(() => shopper.messagesIn(id), SOON).toEqual(['manager: 给您添麻烦了。']);
    const offered = await shopper.cases.read(id);
    expect(offered.offers).toMatchObject([
      { remedy: 'refund', amountFen: 29_900, state: 'open', performWithinDays: 3 },
    ]);
    await shopper.cases.take(offered, 'accept-offer');
    await page.reload();

    await page.getByRole('button', { name: '登记履行' }).waitFor();
  }, 40_000);
});
