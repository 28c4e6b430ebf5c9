import { until } from '@anxintui/infra/local/until';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';
import { choose, registerStore, signInByPhone } from './support/console-page.js';

const STORE = '枫禾百货（何山路店）';
const CLERK = '13912340002';
const WITHIN_MS = 10_000;

describe('an owner and her new store', () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Page;
  let clerk: Page;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    ({ page: owner } = await visit(browser, stack.url, { device: 'desktop', as: 'owner-1' }));
    ({ page: clerk } = await visit(browser, stack.url, { device: 'tablet' }));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('is registered where it lies, and stands in her list at once', async () => {
    await owner.goto('/console/stores');
    await owner
      .locator('summary')
      .filter({ hasText: /^登记门店$/ })
      .click();
    await registerStore(owner, STORE);

    await owner.getByRole('button', { name: `查看 ${STORE}` }).click();

    const drawer = owner.getByRole('dialog');
    await drawer.getByText('江苏省苏州市虎丘区 何山路 99 号').waitFor();
  });

  it('is changed, and told what closing would mean', async () => {
    const drawer = owner.getByRole('dialog');
    await drawer.getByLabel('营业时间（选填，例如 10:00–22:00）').fill('09:30–21:30');
    await drawer.getByRole('button', { name: '保存变更' }).click();
    await owner.getByText('已办理：保存变更').waitFor();

    await drawer.locator('summary').filter({ hasText: '停业' }).click();

    await drawer.getByText(/停业前买的商品，承诺照旧有效/).waitFor();
    await drawer.getByRole('button', { name: '登记停业' }).waitFor();
  });

  it('gets a clerk, who is invited by phone and told so', async () => {
    await owner.goto('/console/staff');
    await owner.getByLabel('姓名').fill('马晓燕');
    await owner.getByLabel('手机号').fill(CLERK);
    await choose(owner, '角色', '店员');
    await choose(owner, '门店', STORE);
    await owner.getByRole('button', { name: '邀请人员' }).click();

    const waiting = owner.getByRole('region', { name: '待接受的邀请' });
    await waiting.getByText(/139\*\*\*\*0002/).waitFor();
    const text = await until('the SMS', WITHIN_MS, async () => {
      const told = stack.sent.find(({ to }) => to === CLERK);
      return told?.text ?? false;
    });
    expect(text).toContain('我的邀请');
  });

  it('has the clerk at its counter once she has accepted', async () => {
    await signInByPhone(clerk, { stack, phone: CLERK });
    const mine = clerk.getByRole('region', { name: '我的邀请' });

    await mine.getByRole('button', { name: `接受邀请：担任${STORE}店员` }).click();

    await clerk.getByRole('menuitem', { name: '柜台收货' }).click();
    await clerk.getByRole('heading', { level: 1 }).waitFor();
    await owner.reload();
    await owner.getByText('没有待接受的邀请。').waitFor();
    await owner.getByRole('row').filter({ hasText: '店员' }).filter({ hasText: STORE }).waitFor();
  });

  it('lets the owner say what the clerk may do besides, and end her work', async () => {
    const row = owner.getByRole('row').filter({ hasText: '店员' }).filter({ hasText: STORE });
    await row.getByLabel('登记退款和换货').check();
    await row.getByRole('button', { name: /^保存/ }).click();
    await owner.getByText('权限已保存').waitFor();

    await row.getByRole('button', { name: /^结束/ }).click();
    await owner.getByRole('button', { name: '确认' }).click();
    await owner.getByText('已停用').waitFor();

    await row.waitFor({ state: 'detached' });
    await clerk.reload();
    await clerk.getByRole('heading', { name: '登录' }).waitFor();
    expect(stack.failures).toEqual([]);
  });
});
