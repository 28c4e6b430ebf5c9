import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { clockOf, refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { travelTo } from '../support/time.js';

describe('a case that a silent store has lost to the bureau', () => {
  let stack: Stack;
  let browser: Browser;
  let shopper: Person;
  let manager: Person;
  let id: string;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: '2026-09-28T02:00:00Z' }),
      openBrowser(),
    ]);
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    ({ id } = await refusedAndDisputed({
      storeId: STORES.suzhouStore,
      boughtOn: '2026-09-28',
      shopper,
      clerk: person(stack.url, 'clerk-1'),
      handOver: 'automatic',
    }));
    const { dueAt } = clockOf(await shopper.cases.reaching(id, 'with-store'), 'store-answer');
    await travelTo(stack, dueAt);
    await shopper.cases.reaching(id, 'with-bureau');
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const openedBy = async (as: string, path: string): Promise<Page> => {
    const { page } = await visit(browser, stack.url, { device: 'desktop', as });
    await page.clock.setFixedTime(stack.clock.now());
    await page.goto(path);
    return page;
  };
  const seen = (page: Page, words: string) => page.getByText(words).first().waitFor();

  it('lies on the officer’s desk with the reason and the time that is left', async () => {
    const page = await openedBy('intake-1', '/console/queue');

    const row = page.getByRole('row').filter({ has: page.locator(`[data-row="${id}"]`) });
    await row.waitFor();

    const told = await row.textContent();
    expect(told).toContain('请决定是否受理');
    expect(told).toContain('投诉受理决定并告知');
    expect(told).toContain('2026年10月16日 00:00 到期');
    expect(told).toContain('还剩 13 天');
  });

  it('says why it is hers, until when and by which article, and is accepted with one button', async () => {
    const page = await openedBy('intake-1', '/console/queue');
    await page.locator(`[data-row="${id}"]`).waitFor();

    await page.keyboard.press('j');
    await page.keyboard.press('Enter');

    await page.getByRole('region', { name: '为什么由这里办理' }).waitFor();
    await seen(page, '苏州市虎丘区市场监督管理局');
    const deadlines = await page.getByRole('region', { name: '期限' }).textContent();
    expect(deadlines).toContain('2026年10月15日');
    expect(deadlines).toContain('《市场监督管理投诉举报处理办法》第15条');
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await seen(page, '调解中');
    expect((await shopper.cases.read(id)).status).toBe('mediating');
  });

  it('is mediated: both sides are invited, and what they agree on is recorded', async () => {
    const page = await openedBy('mediator-1', `/console/queue/${id}`);
    const dialog = page.getByRole('dialog').last();

    await page.getByRole('button', { name: '邀请双方调解' }).click();
    await dialog.getByRole('radio', { name: '电话' }).check();
    await dialog.getByLabel('调解时间（北京时间）').fill('2026-10-12T09:30');
    await dialog.getByRole('button', { name: '确认' }).click();
    await seen(page, '已办理：邀请双方调解');
    await shopper.cases.take(await shopper.cases.read(id), 'consent');
    await manager.cases.take(await manager.cases.read(id), 'consent');
    await page.reload();
    await page.getByRole('button', { name: '达成协议' }).click();
    await dialog.getByRole('radio', { name: '退款' }).check();
    await dialog.getByLabel('金额（元，选填）').fill('128.5');
    await dialog.getByLabel('协议内容').fill('三天内原路退款。');
    await dialog.getByLabel('多少天内履行').fill('3');
    await dialog.getByRole('button', { name: '确认' }).click();
    await seen(page, '已办理：达成协议');

    const { settlement } = await shopper.cases.read(id);
    expect(settlement).toMatchObject({ remedy: 'refund', amountFen: 12_850, performWithinDays: 3 });
  });

  it('is closed once the shopper confirms, and the officer reads all of it in one timeline', async () => {
    await manager.cases.take(await manager.cases.read(id), 'record-performance', {
      words: '已退款至原支付账户',
      proof: 'T-20261012-1',
    });
    await shopper.cases.take(await shopper.cases.read(id), 'confirm-performance');

    const page = await openedBy('intake-1', `/console/queue/${id}?view=all`);
    await page.getByRole('button', { name: '经过', exact: true }).click();

    const told = await page.getByRole('region', { name: '经过' }).textContent();
    expect(told).toContain('门店超过 96 小时未答复，已记录违约');
    expect(told).toContain('市场监管部门决定受理');
    expect(told).toContain('已退款至原支付账户');
    await seen(page, '已办结');
    expect(stack.failures).toEqual([]);
  });
});
