import { creditCodeCheck } from '@anxintui/shared/identifiers/credit-code';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON, travelTo } from '../support/time.js';
import { choose, registerStore, signInByPhone } from './support/console-page.js';
import { qrInPng } from './support/qr-in-png.js';

const CODE_BODY = '91320505MA1WXYQ7X';
const ENTERPRISE = '苏州枫桥夜泊商贸有限公司';
const STORE = '枫桥夜泊服饰（何山路店）';
const OWNER = '13912340011';
const MANAGER = '13912340012';

/** Everything on pages, by four people at their own devices. */
describe('a retailer nobody knew', () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Page;
  let manager: Page;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: '2026-03-02T01:00:00Z' }),
      openBrowser(),
    ]);
    owner = await atDesk();
    manager = await atDesk();
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });
  const atDesk = async (as?: string): Promise<Page> => {
    const { page } = await visit(browser, stack.url, { device: 'desktop', ...(as ? { as } : {}) });
    return page;
  };

  it('signs up by phone and registers the enterprise', async () => {
    await signInByPhone(owner, { stack, phone: OWNER });
    await owner.getByLabel('企业名称（与营业执照一致）').fill(ENTERPRISE);
    await owner
      .getByLabel('统一社会信用代码（18 位）')
      .fill(CODE_BODY + creditCodeCheck(CODE_BODY));
    await choose(owner, '企业类型', '独立店');
    await choose(owner, '设区市', '苏州市');
    await choose(owner, '县区', '虎丘区');
    await owner.getByRole('button', { name: '登记主体' }).click();

    await owner.getByRole('link', { name: '去登记门店' }).click();
  }, 40_000);

  it('registers a store, and sees no other in the list', async () => {
    await registerStore(owner, STORE);

    await owner.getByRole('button', { name: `查看 ${STORE}` }).waitFor();
    expect(await owner.getByRole('button', { name: /^查看 / }).count()).toBe(1);
  }, 40_000);

  it('invites who is to manage the store, who accepts', async () => {
    await owner.goto('/console/staff');
    await owner.getByLabel('姓名').fill('马晓燕');
    await owner.getByLabel('手机号').fill(MANAGER);
    await choose(owner, '角色', '店长');
    await choose(owner, '门店', STORE);
    await owner.getByLabel('提交和撤回承诺').check();
    await owner.getByRole('button', { name: '邀请人员' }).click();
    await owner.getByRole('region', { name: '待接受的邀请' }).getByText(/0012/).waitFor();

    await signInByPhone(manager, { stack, phone: MANAGER });
    await manager.getByRole('button', { name: `接受邀请：担任${STORE}店长` }).click();

    await manager.getByRole('menuitem', { name: '承诺' }).waitFor();
  }, 40_000);

  it('pledges fifteen days, after reading what a shopper will read', async () => {
    await manager.goto('/console/pledges');
    await manager.getByLabel('退货期限').fill('15');
    await manager.getByText('没有低于法定标准的内容').waitFor();
    await manager.getByRole('button', { name: '保存草稿' }).click();
    await manager.getByRole('button', { name: '提交审核' }).click();

    await manager.getByText('已提交，待审核').first().waitFor();
  }, 40_000);

  it('is approved by the bureau of its county', async () => {
    const officer = await atDesk('supervisor-1');
    await officer.goto('/console/reviews');
    await officer.getByRole('button', { name: `审核 ${STORE} 的承诺` }).click();
    await officer.getByRole('button', { name: '通过' }).click();
    await officer.getByRole('dialog').last().getByRole('button', { name: '确认' }).click();

    await officer.getByText('已办理：通过').waitFor();
  }, 40_000);

  it('hangs up a sign on the day after, whose code opens the truth for anybody', async () => {
    await travelTo(stack, '2026-03-03T01:00:00Z');
    await manager.goto('/console');
    await signInByPhone(manager, { stack, phone: MANAGER });
    const link = manager.getByRole('link', { name: '下载 PNG' });
    await expect
      .poll(async () => {
        await manager.goto('/console/pledges');
        await manager.getByRole('heading', { level: 2, name: STORE }).waitFor();
        return link.isVisible();
      }, SOON)
      .toBe(true);
    const [download] = await Promise.all([manager.waitForEvent('download'), link.click()]);
    const address = await qrInPng(await download.path());
    const { page: passer } = await visit(browser, stack.url);
    await passer.goto(address);

    await passer.getByText('此刻有效', { exact: true }).waitFor();
    expect(await passer.title()).toContain(STORE);
    expect(stack.failures).toEqual([]);
  }, 60_000);
});
