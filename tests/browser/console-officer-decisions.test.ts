import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { draftPledge, newStore } from '../support/new-store.js';
import { type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON } from '../support/time.js';

describe('an officer who decides', () => {
  let stack: Stack;
  let browser: Browser;
  let shopper: Person;
  let disputed: (boughtOn: string) => Promise<string>;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: '2026-08-04T01:00:00Z' }),
      openBrowser(),
    ]);
    shopper = person(stack.url, 'shopper-1');
    disputed = async (boughtOn) => {
      const { id } = await refusedAndDisputed({
        storeId: STORES.suzhouStore,
        boughtOn,
        shopper,
        clerk: person(stack.url, 'clerk-1'),
        firstRung: 'bureau',
      });
      await shopper.cases.reaching(id, 'with-bureau');
      return id;
    };
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
  const focusedRow = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('data-row'));

  it('goes through the list by j, k and Enter, and is back at the row when the case is closed', async () => {
    const ids = [await disputed('2026-08-03'), await disputed('2026-08-04')];
    const page = await openedBy('intake-1', '/console/queue');
    await page.locator(`[data-row="${ids[1]}"]`).waitFor();

    await page.keyboard.press('j');
    const first = await focusedRow(page);
    await page.keyboard.press('j');
    const second = await focusedRow(page);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '下一步' }).waitFor();
    await page.keyboard.press('Escape');

    expect([first, second].sort()).toEqual(ids.toSorted());
    await expect.poll(() => focusedRow(page), SOON).toBe(first);
  });

  it('finds a case by its number with /, refuses it by one of the seven grounds, and the shopper is told', async () => {
    const id = await disputed('2026-08-02');
    const page = await openedBy('intake-1', '/console/queue');
    await page.locator('[data-row]').first().waitFor();
    const dialog = page.getByRole('dialog').last();

    await page.keyboard.press('/');
    await page.keyboard.type(id);
    await page.keyboard.press('Enter');
    await page.locator(`[data-row="${id}"]`).click();
    await page.getByRole('button', { name: '不予受理' }).click();
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByText('请填写这一项').first().waitFor();
    await dialog.getByRole('radio', { name: '（三）' }).check();
    await dialog.getByLabel('告知双方的理由').fill('商品并非为生活消费需要购买。');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('已办理：不予受理').waitFor();

    await page.getByRole('button', { name: '方案与调解' }).click();
    await page.getByRole('region', { name: '消费者还可以' }).waitFor();
    expect((await shopper.cases.read(id)).nonAcceptance).toMatchObject({ ground: 3 });
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('case.not-accepted');
  });

  it('reads who the shopper is for a purpose, and the shopper sees that it was read', async () => {
    const id = await disputed('2026-08-01');
    const page = await openedBy('intake-1', `/console/queue/${id}`);
    const dialog = page.getByRole('dialog').last();

    await page.getByRole('button', { name: '查看消费者联系方式' }).click();
    await dialog.getByRole('radio', { name: '联系当事人' }).check();
    await dialog.getByRole('checkbox', { name: '姓名' }).check();
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('张桂英').waitFor();

    const { text } = await shopper.send({ path: '/api/v1/me/disclosures' });
    expect(text).toContain(id);
  });

  it('keeps a view for the bureau, and a colleague opens it', async () => {
    const page = await openedBy('intake-1', '/console/queue?officer=none');
    const dialog = page.getByRole('dialog').last();

    await page.getByRole('button', { name: '保存当前视图' }).click();
    await dialog.getByLabel('视图名称').fill('没派单的');
    await dialog.getByRole('checkbox', { name: '本局同事也能看到' }).check();
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '没派单的' }).first().waitFor();

    const colleague = await openedBy('mediator-1', '/console/queue');
    await colleague.getByRole('button', { name: '没派单的' }).first().click();
    await colleague.waitForURL('**/queue?officer=none');
  });

  it('approves a pledge after reading it as a shopper would', async () => {
    const { id, manager } = await newStore(stack);
    await draftPledge(manager, id);
    await manager.pledges.take(await manager.pledges.read(id), 'submit');
    const page = await openedBy('supervisor-1', '/console/reviews');

    await page.getByRole('button', { name: /^审核 枫禾百货店（长江路店）/ }).click();
    await page.getByRole('heading', { name: /^消费者读到的承诺/ }).waitFor();
    const told = await page.getByRole('dialog').textContent();
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByRole('dialog').last().getByRole('button', { name: '确认' }).click();
    await page.getByText('已办理：通过').waitFor();

    expect(told).toContain('15 天');
    expect(told).toContain('收银台告示');
    expect((await manager.pledges.read(id)).status).toBe('in-force');
    expect(stack.failures).toEqual([]);
  });
});
